import Archive

/// How a value that is being typed is understood, before it is sent.
struct FieldReading: Sendable {
    var text: String
    var isUnderstood: Bool

    /// Nil for a field about which there is nothing to say.
    init?(_ typed: String, of field: CustomerField, today: CalendarDate, _ t: Words) {
        switch field {
        case .industry: self.init(industry: IndustryReading.read(typed), t)
        case .region: self.init(region: RegionReading.read(typed), t)
        case .firstContactOn, .foundedOn: self.init(day: DateReading.read(typed, today: today), t)
        default:
            guard let reading = field.reading(ofTyped: typed, today: today) else { return nil }
            if reading.isUnderstood {
                self.init(understood: t(Bilingual(reading.wording)))
            } else {
                self.init(asking: t(Bilingual(reading.wording)))
            }
        }
    }

    private init(industry reading: IndustryReading, _ t: Words) {
        switch reading {
        case .exact(let industry): self.init(understood: "\(industry.code) \(industry.path)")
        case .likely(let industry, let why):
            self.init(understood: "\(industry.code) \(industry.path)（\(t(Bilingual(why.wording)))）")
        case .ambiguous(let industries):
            self.init(asking: t("请选定：", en: "Choose one: ") + industries.prefix(5).map(\.displayName).joined(separator: "、"))
        case .unknown: self.init(asking: t("还认不出这个行业", en: "Not recognised yet"))
        }
    }

    private init(region reading: RegionReading, _ t: Words) {
        switch reading {
        case .exact(let region), .likely(let region, _): self.init(understood: "\(region.path) \(region.code)")
        case .ambiguous(let regions):
            self.init(asking: t("请选定：", en: "Choose one: ") + regions.prefix(5).map(\.path).joined(separator: "、"))
        case .unknown: self.init(asking: t("还认不出这个地区", en: "Not recognised yet"))
        }
    }

    private init(day reading: DateReading, _ t: Words) {
        switch reading {
        case .date(let day, nil): self.init(understood: day.words(t))
        case .date(_, let concern?): self.init(asking: t(Bilingual(concern.wording)))
        case .ambiguous(let days):
            self.init(asking: t("请选定：", en: "Choose one: ") + days.prefix(5).map(\.isoText).joined(separator: "、"))
        case .unreadable(let refusal): self.init(asking: t(Bilingual(refusal.wording)))
        }
    }

    private init(understood text: String) {
        self.text = text
        isUnderstood = true
    }

    private init(asking text: String) {
        self.text = text
        isUnderstood = false
    }
}

/// A line under the field.
func fieldReadingView(_ reading: FieldReading) -> HTML {
    """
    <p class="field-hint">\(reading.isUnderstood ? Icon.check.html() : Icon.info.html()) \(reading.text)</p>
    """
}
