import Wording

/// One of the things that a customer's ABC score is made of: its region, its strength, or how likely a deal is (B4).
public enum ABCPart: String, CaseIterable, Hashable, Sendable {
    case region, size, sales, tier, capital, intent, lifecycle, recency, frequency

    /// What it is called.
    public var wording: Wording {
        switch self {
        case .region: Wording("地区", en: "Region")
        case .size: Wording("企业规模", en: "Size")
        case .sales: Wording("销售额", en: "Sales")
        case .tier: Wording("价值分级", en: "Tier")
        case .capital: Wording("注册资本", en: "Registered capital")
        case .intent: Wording("合作意向", en: "Intent")
        case .lifecycle: Wording("生命周期", en: "Lifecycle")
        case .recency: Wording("最近交易", en: "Latest dealing")
        case .frequency: Wording("一年内交易次数", en: "Dealings in a year")
        }
    }

    /// How many of its 100 points a customer gets for what.
    public var criteria: Wording {
        switch self {
        case .region: Wording("重点地区 100，其他地区 50，不详 0", en: "A focus region 100, any other 50, unknown 0")
        case .size: Wording("大型 100，中型 75，小型 50，微型 25，不详 0", en: "Large 100, medium 75, small 50, micro 25, unknown 0")
        case .sales:
            Wording(
                "最近一年 4 亿元以上 100，5,000 万以上 80，2,000 万以上 60，500 万以上 40，100 万以上 20，更少 10，不详 0；没有销售额时按年营收档的下限",
                en: "Of the latest year, in 10,000 yuan: 40,000 or more 100, 5,000 80, 2,000 60, 500 40, 100 20, less 10, unknown 0; else the revenue band's lower bound")
        case .tier: Wording("战略 100，重点 75，普通 40，潜在 20，未分级 0", en: "Strategic 100, key 75, ordinary 40, potential 20, none 0")
        case .capital:
            Wording(
                "1 亿元以上 100，3,000 万以上 80，1,000 万以上 60，500 万以上 40，100 万以上 20，更少 10，不详 0",
                en: "In 10,000 yuan: 10,000 or more 100, 3,000 80, 1,000 60, 500 40, 100 20, less 10, unknown 0")
        case .intent: Wording("高 100，中 60，低 20，不详 0", en: "High 100, medium 60, low 20, unknown 0")
        case .lifecycle: Wording("成交 100，潜在 60，流失预警 30，流失 0", en: "Won 100, prospect 60, at risk 30, lost 0")
        case .recency:
            Wording(
                "30 天内 100，90 天内 75，180 天内 50，365 天内 25，更早 10，没有交易 0",
                en: "Within 30 days 100, 90 days 75, 180 days 50, 365 days 25, earlier 10, none 0")
        case .frequency: Wording("12 次以上 100，6 次 75，3 次 50，1 次 25，没有 0", en: "12 or more 100, 6 75, 3 50, 1 25, none 0")
        }
    }

    /// Its number in sealed records, frozen.
    var tag: UInt16 {
        switch self {
        case .region: 1
        case .size: 2
        case .sales: 3
        case .tier: 4
        case .capital: 5
        case .intent: 6
        case .lifecycle: 7
        case .recency: 8
        case .frequency: 9
        }
    }
}

extension ABCPart: Codable, CodingKeyRepresentable {}
