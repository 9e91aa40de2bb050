import Archive

extension CustomerWords {
    /// Where a search found a customer.
    func name(of hit: SearchHit) -> String {
        hit.field.map(name(of:)) ?? (hit.isPurchase ? t("购买过", en: "Bought") : t("编号", en: "Number"))
    }

    /// Whoever was in charge; nil where nobody is named.
    func inCharge(_ content: DealingContent) -> String? {
        content.personID.map { name(of: $0) } ?? sight.text(content.personName)
    }

    /// What was bought in one line: 数控车床 ×2 台、年度维保.
    func goods(of content: DealingContent) -> String {
        content.lines.map { line in
            let quantity = "×\(line.quantity.text)\(sight.text(line.unit).map { " \($0)" } ?? "")"
            return "\(sight.text(line.name)) \(quantity)"
        }.joined(separator: t("、", en: ", "))
    }

    /// An amount in words.
    func text(of money: Money) -> String { t(Bilingual(money.wording)) }

    /// A sum of cents in words; more than is kept of one amount in plain yuan.
    func text(ofCents cents: Int64) -> String { Money(cents: cents).map(text) ?? "\(cents / 100)" }

    /// The day, with the time where it is known.
    func time(of content: DealingContent) -> String {
        [content.day.isoText, content.clockText].compactMap { $0 }.joined(separator: " ")
    }

    /// What the dealings of a customer come to, as facts.
    func facts(of habits: PurchaseHabits) -> [Fact] {
        guard habits.count > 0 else { return [] }
        let years = habits.years.prefix(5).map { year in
            t("\(year.year) 年 \(text(ofCents: year.cents))（\(year.count) 笔）", en: "\(year.year): \(text(ofCents: year.cents)) (\(year.count))")
        }
        let favourites = habits.favourites.map { favourite in
            t("\(sight.text(favourite.name))（\(favourite.count) 次）", en: "\(sight.text(favourite.name)) (\(favourite.count)×)")
        }
        return [
            Fact(label: t("合计", en: "Totals"), value: "\(years.joined(separator: t("；", en: "; ")))"),
            Fact(label: t("常购", en: "Buys most"), value: favourites.isEmpty ? nil : "\(favourites.joined(separator: t("、", en: ", ")))"),
            Fact(
                label: t("通常间隔", en: "Usual interval"),
                value: habits.usualIntervalDays.map { "\(t("\($0) 天", en: "\($0) days"))" }),
            Fact(label: t("平均金额", en: "Average"), value: habits.averageCents.map { "\(text(ofCents: $0))" }),
            Fact(label: t("违约", en: "Breaches"), value: "\(t("\(habits.breachCount) 笔", en: "\(habits.breachCount)"))"),
        ]
    }
}
