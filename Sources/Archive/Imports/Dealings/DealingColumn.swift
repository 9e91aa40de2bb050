import Wording

/// What a column of a list of dealings holds, beside the customer's name and credit code.
public enum DealingColumn: String, CaseIterable, Sendable {
    case customerNumber, outsideNumber, day, place, goods, quantity, unit, price, amount, person, breach, breachNote, remark

    /// What people choose it by.
    public var wording: Wording {
        switch self {
        case .customerNumber: Wording("客户编号", en: "Customer number")
        case .outsideNumber: Wording("原编号", en: "Number in the list")
        case .day: Wording("交易日期", en: "Day of the dealing")
        case .place: Wording("交易地点", en: "Place")
        case .goods: Wording("商品或服务", en: "Goods or service")
        case .quantity: Wording("数量", en: "Quantity")
        case .unit: Wording("单位", en: "Unit")
        case .price: Wording("单价", en: "Price")
        case .amount: Wording("金额", en: "Amount")
        case .person: Wording("交易负责人", en: "In charge")
        case .breach: Wording("是否违约（“是”记为客户违约）", en: "Breach (“yes” means by the customer)")
        case .breachNote: Wording("违约情况", en: "What was broken")
        case .remark: Wording("交易备注", en: "Remark on the dealing")
        }
    }

    /// Titles that offices give the column, in the form of `HeaderReading.key(of:)`.
    private var titles: String {
        switch self {
        case .customerNumber: "客户编号 客户编码 客户代码 customerno customernumber"
        case .outsideNumber: "编号 交易编号 订单号 订单编号 合同编号 合同号 单号 流水号 orderno number"
        case .day: "交易时间 交易日期 成交时间 成交日期 下单时间 下单日期 签约日期 日期 时间 date day"
        case .place: "交易地点 成交地点 地点 place"
        case .goods: "商品 商品名称 产品 产品名称 品名 服务 服务内容 货物名称 product goods"
        case .quantity: "数量 采购数量 quantity qty"
        case .unit: "计量单位 单位 unit"
        case .price: "单价 unitprice price"
        case .amount: "交易金额 金额 合同金额 订单金额 成交金额 总金额 总价 amount total"
        case .person: "交易负责人 负责人 经办人 业务员 销售 销售员 person"
        case .breach: "是否违约 违约 breach"
        case .breachNote: "违约情况 违约说明 违约内容"
        case .remark: "备注 说明 附注 交易备注 remark remarks note notes"
        }
    }

    private static let byTitle: [String: DealingColumn] = {
        var columns: [String: DealingColumn] = [:]
        for column in allCases {
            for title in column.titles.split(separator: " ") { columns[String(title)] = column }
        }
        return columns
    }()

    /// Where a column of this title goes in a list of dealings.
    static func target(ofTitle title: String) -> ColumnTarget {
        if let column = byTitle[HeaderReading.key(of: title)] { return .dealing(column) }
        switch HeaderReading(title).target {
        case .field(.name): return .field(.name)
        case .field(.creditCode): return .field(.creditCode)
        default: return .ignored
        }
    }
}
