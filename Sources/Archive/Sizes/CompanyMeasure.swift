import Wording

/// What the size of a company is measured by.
public enum CompanyMeasure: String, Sendable, CaseIterable {
    /// 从业人员, persons.
    case staff
    /// 营业收入, 万元 a year.
    case revenue
    /// 资产总额, 万元.
    case assets

    /// The name of the measure with its unit.
    public var name: Wording {
        switch self {
        case .staff: Wording("从业人员（人）", en: "staff")
        case .revenue: Wording("营业收入（万元）", en: "revenue (10,000 yuan)")
        case .assets: Wording("资产总额（万元）", en: "total assets (10,000 yuan)")
        }
    }
}
