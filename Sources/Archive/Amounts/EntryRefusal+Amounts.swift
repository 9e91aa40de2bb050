import Wording

extension EntryRefusal {
    static let notAnAmount = EntryRefusal(
        Wording("不是金额，请写成“500万元”“1,200.50 万元”或“5000000”（元）", en: "Not an amount; write it like 500万元 or 5000000 (yuan)"))

    static let notARange = EntryRefusal(
        Wording(
            "不是金额范围，请写成“50万-80万”“50万以上”或“80万以下”，前小后大",
            en: "Not a range of amounts; write it like 50万-80万, 50万以上 or 80万以下, the lower first"))

    static let notACount = EntryRefusal(
        Wording("不是人数，请写成整数，如“120”", en: "Not a number of persons; write a whole number such as 120"))

    static func notYearSales(_ part: String) -> EntryRefusal {
        EntryRefusal(
            Wording(
                "“\(part)”不是年份和金额，请每年写一行，如“2024 年 620万元”",
                en: "“\(part)” is no year with an amount; write one a line, like 2024: 620万元"))
    }

    static func yearTwice(_ year: Int) -> EntryRefusal {
        EntryRefusal(Wording("\(year) 年写了两次，请只留一个", en: "The year \(year) is there twice; keep one"))
    }

    static let tooManyYears = EntryRefusal(
        Wording("最多写 \(YearSales.countMax) 年", en: "At most \(YearSales.countMax) years fit here"))

    static let notAPostcode = EntryRefusal(
        Wording("不是邮政编码，应为 6 位数字，如 310012", en: "Not a postcode; it has six digits, such as 310012"))

    static let notABankAccount = EntryRefusal(
        Wording(
            "不是银行账号，应为 8 到 32 位数字，可用空格或“-”分开", en: "Not a bank account; it has 8 to 32 digits, blanks and hyphens allowed"))

    static let badSteps = EntryRefusal(
        Wording(
            "决策链最多 \(EntryReading.stepCountMax) 步，每步不超过 \(EntryReading.stepCharactersMax) 个字，用“→”分开",
            en: "A chain has at most \(EntryReading.stepCountMax) steps of \(EntryReading.stepCharactersMax) characters, with → between"))

    static let creditReasonNeeded = EntryRefusal(
        Wording("信用等级有变，请写明这次评定的原因", en: "The credit rating changed; give the reason for this one"))
}
