import Archive

extension SettingsPage {
    static func pool(_ policy: PoolPolicy, _ t: Words) -> Group {
        let open = [Choice("no", t("不开放", en: "No pool")), Choice("yes", t("开放", en: "Open"))]
        let width = [Choice("no", t("本部门", en: "One's own department's")), Choice("yes", t("全公司", en: "The whole company's"))]
        return Group(
            title: t("公海", en: "Public pool"),
            hint: t("放回公海的客户没有人负责，同事可以领取；领取、放回都记入档案", en: "Customers in it are nobody's until a colleague claims them; all of it is recorded"),
            fields: [
                Field(name: "isOpen", label: t("公海", en: "Pool"), control: .chips(open), value: policy.isOpen ? "yes" : "no"),
                Field(
                    name: "isCompanyWide", label: t("可领取", en: "What is claimed"), control: .chips(width),
                    value: policy.isCompanyWide ? "yes" : "no"),
                number("capacity", t("每人最多负责几家（空为不限）", en: "Customers of one person at most (empty: any number)"), policy.capacity),
                number("claimsPerDay", t("每人每天最多领取几家", en: "Claims of one person a day at most"), policy.claimsPerDay),
                number("restDays", t("放回后几天内不能再领", en: "Days until one may claim again what one released"), policy.restDays),
                number("protectedDays", t("建档、领取、转入后几天内受保护", en: "Days protected after entry, claim or handover"), policy.protectedDays),
            ])
    }

    static func returns(_ policy: PoolPolicy, _ t: Words) -> Group {
        Group(
            title: t("自动回到公海", en: "Return by itself"),
            hint: t("多少天没有交易或跟进就回到公海，按等级；空为从不。每天检查一次", en: "After how many days without a dealing or note, by level; empty for never. Looked at once a day"),
            fields: [
                number("returnDaysA", t("A 级（天）", en: "A level (days)"), policy.returnDaysA),
                number("returnDaysB", t("B 级（天）", en: "B level (days)"), policy.returnDaysB),
                number("returnDaysC", t("C 级（天）", en: "C level (days)"), policy.returnDaysC),
                number("returnDaysWithoutLevel", t("未定级（天）", en: "Without a level (days)"), policy.returnDaysWithoutLevel),
            ])
    }

    private static func number(_ name: String, _ label: String, _ value: Int?) -> Field {
        Field(name: name, label: label, control: .line(kind: "number", charactersMax: 6), value: value.map { "\($0)" } ?? "")
    }
}
