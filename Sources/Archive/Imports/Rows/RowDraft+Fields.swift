import Sheets
import Vault
import Wording

extension RowDraft {
    /// Reads the value of a field by the rules of that field.
    mutating func take(_ value: CellValue, as field: CustomerField, from column: ImportColumn) {
        switch field {
        case .creditCode: takeCreditCode(value, column)
        case .industry: takeIndustry(value, column)
        case .region: takeRegion(value, column)
        case .phone: takePhone(value, column)
        case .email: takeEmail(value, column)
        case .firstContactOn: takeDay(value, as: field, column)
        case .tags: content.tags = Self.tags(in: value.text)
        case .channel: takeChannel(value)
        case .sourcePerson, .owner: takePerson(value, field, column)
        case .staffBand: takeStaff(value, column)
        case .revenueBand: takeRevenue(value, column)
        case .kind, .intent, .needType, .valueTier, .abcLevel, .lifecycle: takeCode(value, field, column)
        case .notes: asides.insert(value.text, at: 0)
        case .name, .address, .website, .coreNeed, .channelNote: takeText(value, as: field, from: column)
        case .contacts: break
        default: takeFurther(value, as: field, from: column)
        }
    }

    private mutating func takeCreditCode(_ value: CellValue, _ column: ImportColumn) {
        guard !value.lostDigits else { return setAside(value.text, from: column, "creditCode", .digitsLost) }
        switch UnifiedSocialCreditCode.read(value.text) {
        case .success(let code): content.creditCode = PrivateText(code.text)
        case .failure(let refusal): setAside(value.text, from: column, "creditCode", refusal.wording)
        }
    }

    private mutating func takeIndustry(_ value: CellValue, _ column: ImportColumn) {
        let reading = IndustryReading.read(value.text)
        content.industry = reading.industry?.code
        switch reading {
        case .exact: break
        case .likely(let industry, let why):
            notice(
                value.text, .industry,
                Wording(
                    "记为 \(industry.code) \(industry.name)：\(why.wording.chinese)",
                    en: "Taken as \(industry.code): \(why.wording.english)"))
        case .ambiguous, .unknown:
            setAside(
                value.text, from: column, "industry",
                Wording("认不出是哪个行业，请选择", en: "No one industry can be told from it; choose one"))
        }
    }

    private mutating func takeRegion(_ value: CellValue, _ column: ImportColumn) {
        let reading = RegionReading.read(value.text)
        content.region = reading.region?.code
        switch reading {
        case .exact: break
        case .likely(let region, _):
            notice(value.text, .region, Wording("记为 \(region.path)", en: "Taken as \(region.path)"))
        case .ambiguous, .unknown:
            setAside(
                value.text, from: column, "region",
                Wording("认不出是哪个地区，请选择", en: "No one region can be told from it; choose one"))
        }
    }

    private mutating func takePhone(_ value: CellValue, _ column: ImportColumn) {
        guard !value.lostDigits else { return setAside(value.text, from: column, "phone", .digitsLost) }
        for number in PhoneNumber.readAll(value.text) {
            switch number {
            case .success(let phone) where content.phone == nil: content.phone = PrivateText(phone.normalised)
            case .success(let phone): asides.append(Self.line(phone.normalised, column))
            case .failure(let refusal): setAside(value.text, from: column, "phone", refusal.wording)
            }
        }
    }

    private mutating func takeEmail(_ value: CellValue, _ column: ImportColumn) {
        let address = value.text.folded
        guard EmailAddress.looksRight(address) else { return setAside(value.text, from: column, "email", .badEmail) }
        takeText(value, as: .email, from: column)
    }

    mutating func takeDay(_ value: CellValue, as field: CustomerField, _ column: ImportColumn) {
        if let day = value.date.flatMap({ CalendarDate(year: $0.year, month: $0.month, day: $0.day) }) {
            return takeDay(.date(day, concern: DateConcern.of(day, today: reader.today)), value, field, column)
        }
        takeDay(reader.dates(of: column).read(value.text), value, field, column)
    }

    private mutating func takeDay(
        _ reading: DateReading, _ value: CellValue, _ field: CustomerField, _ column: ImportColumn
    ) {
        switch reading {
        case .date(let day, let concern):
            content[field] = .day(day)
            if let concern { notice(value.text, field, concern.wording) }
        case .ambiguous:
            let why = Wording("不能确定是哪一天，请写成 2025-04-03 的形式", en: "It may mean several days; write it like 2025-04-03")
            setAside(value.text, from: column, field.rawValue, why)
        case .unreadable(let refusal): setAside(value.text, from: column, field.rawValue, refusal.wording)
        }
    }

    private mutating func takeStaff(_ value: CellValue, _ column: ImportColumn) {
        if case .staff(let band) = SizeReading.read(value.text) {
            content.staffBand = band
        } else {
            asides.append(Self.line(value.text, column))
            notice(
                value.text, .staffBand, Wording("没有写人数，已记入备注", en: "It names no number of persons; kept in the remarks")
            )
        }
    }

    private mutating func takeRevenue(_ value: CellValue, _ column: ImportColumn) {
        let range = MeasureRange.read(value.text.folded)
        if let range, let band = RevenueBand.allCases.first(where: { $0.range.contains(range) }) {
            content.revenueBand = band
        } else {
            asides.append(Self.line(value.text, column))
            notice(
                value.text, .revenueBand,
                Wording("认不出是多少万元，已记入备注", en: "No revenue in 10,000 yuan can be told from it; kept in the remarks"))
        }
    }

    /// `价格敏感、采购意向强烈`, `a, b; c`.
    private static func tags(in text: String) -> [PrivateText] {
        let parts = text.split { "、,，;；|/\n".contains($0) }.map { String($0.trimmed) }
        var tags: [PrivateText] = []
        for part in parts where !part.isEmpty && part.count <= tagCharactersMax && !tags.contains(PrivateText(part)) {
            tags.append(PrivateText(part))
        }
        return Array(tags.prefix(tagCountMax))
    }

    private static let tagCharactersMax = 20
    private static let tagCountMax = 20
}

extension Wording {
    static let digitsLost = Wording(
        "表格只保留 15 位数字，末尾几位已丢失，请重新填写",
        en: "A spreadsheet keeps 15 digits only, so that the last are lost; enter it again")
    static let badEmail = Wording("不是邮箱地址，请核对", en: "Not a mail address; please check")
}
