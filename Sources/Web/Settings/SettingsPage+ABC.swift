import Archive

extension SettingsPage {
    /// What the ABC levels are made of.
    static func abc(_ policy: ABCPolicy, _ t: Words) -> [Group] {
        func number(_ name: String, _ label: String, _ value: Int, hint: String? = nil) -> Field {
            Field(name: name, label: label, control: .line(kind: "number", charactersMax: 3), value: "\(value)", hint: hint)
        }
        let regions = Region.provinces.map { Choice($0.code, $0.name, isChosen: policy.focusRegions.contains($0.code)) }
        return [
            Group(
                title: t("权重", en: "Weights"),
                hint: t("每项得分 0–100，乘以权重后相加；0 为不计", en: "Each part gets 0 to 100 points, times its weight; 0 leaves it out"),
                fields: ABCPart.allCases.map { part in
                    number(
                        ABCPolicy.weightName(part), t(Bilingual(part.wording)), policy.weight(of: part), hint: t(Bilingual(part.criteria)))
                }),
            Group(
                title: t("重点地区", en: "Focus regions"), hint: t("这些省份的客户地区项得满分", en: "Customers of these provinces get the region's full points"),
                fields: [
                    Field(
                        name: "focusRegions", label: t("省份", en: "Provinces"), control: .manyChips(regions), isWide: true, isData: true)
                ]),
            Group(
                title: t("比例与周期", en: "Quotas and schedule"),
                hint: t(
                    "按得分排序后取 A、B，其余为 C；得分相同时，现有等级高的在前，其次最近交易晚的，再次先建档的",
                    en: "By score: A, then B, the rest C; of equal scores the higher present level first, then the later dealing, then who was entered first"),
                fields: [
                    number("percentA", t("A 级（%）", en: "Level A (%)"), policy.percentA),
                    number("percentB", t("B 级（%）", en: "Level B (%)"), policy.percentB),
                    number(
                        "monthsBetweenRuns", t("每几个月自动测算", en: "Months between runs"), policy.monthsBetweenRuns,
                        hint: t("0 为只按需测算", en: "0: on demand alone")),
                ]),
        ]
    }
}

extension ABCPolicy {
    /// What the weight of a part is called in the form.
    static func weightName(_ part: ABCPart) -> String { "weight-\(part.rawValue)" }

    /// Takes the answers of the page; what is not a number is invalid.
    mutating func take(_ form: Form) {
        for part in ABCPart.allCases where form.contains(Self.weightName(part)) {
            weights[part] = form.number(Self.weightName(part)) ?? -1
        }
        focusRegions = Set(form.texts("focusRegions"))
        if form.contains("percentA") { percentA = form.number("percentA") ?? -1 }
        if form.contains("percentB") { percentB = form.number("percentB") ?? -1 }
        if form.contains("monthsBetweenRuns") { monthsBetweenRuns = form.number("monthsBetweenRuns") ?? -1 }
    }
}
