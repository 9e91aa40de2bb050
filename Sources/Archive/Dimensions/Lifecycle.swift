import Wording

/// Where the relationship stands (生命周期, B3).
public enum Lifecycle: String, CodedValue {
    case potential, won, atRisk = "at_risk", lost

    public var wording: Wording {
        switch self {
        case .potential: Wording("潜在客户", en: "Prospect")
        case .won: Wording("成交客户", en: "Won")
        case .atRisk: Wording("流失预警客户", en: "At risk")
        case .lost: Wording("流失客户", en: "Lost")
        }
    }
}
