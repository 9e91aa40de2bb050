import Wording

extension EntryRefusal {
    static let dayNeeded = EntryRefusal(Wording("请填写交易日期，如 2025-04-03", en: "Give the day of the dealing, such as 2025-04-03"))

    static let notATime = EntryRefusal(Wording("不是时间，请写成 14:30 的形式", en: "Not a time of day; write it like 14:30"))

    static let notABreach = EntryRefusal(
        Wording("请从“无违约、客户违约、我方违约”中选择", en: "Choose one of none, customer, ours"))

    static let breachNotSaid = EntryRefusal(
        Wording("写了违约情况，请在“是否违约”中选择哪一方违约", en: "You describe a breach; say under breach by whom"))

    static let tooManyLines = EntryRefusal(
        Wording(
            "一笔交易最多 \(DealingContent.lineCountMax) 行商品，其余请另记一笔",
            en: "A dealing has at most \(DealingContent.lineCountMax) lines; enter the others as another dealing"))

    static let productNeeded = EntryRefusal(Wording("请填写商品或服务的名称", en: "Give the name of the goods or service"))

    static let notAQuantity = EntryRefusal(
        Wording("不是数量，请写成大于 0 的数，如 12 或 1.5（最多三位小数）", en: "Not a quantity; write a number above 0 such as 12 or 1.5, three decimals at most"))

    static let priceNeeded = EntryRefusal(Wording("请填写单价，或直接填写这一行的金额", en: "Give the price of one, or the amount of the line"))

    static let amountNeeded = EntryRefusal(
        Wording("请填写商品明细，或直接填写交易金额", en: "Give the goods or services, or the whole amount"))

    static let amountTooLarge = EntryRefusal(Wording("金额过大，请核对数量和单价", en: "The amount is too large; check quantity and price"))
}
