import Wording

/// How much the customer is worth to us (价值分级, B2).
public enum ValueTier: String, CodedValue {
    case strategic, key, ordinary, potential

    public var wording: Wording {
        switch self {
        case .strategic: Wording("战略客户", en: "Strategic")
        case .key: Wording("重点客户", en: "Key")
        case .ordinary: Wording("普通客户", en: "Ordinary")
        case .potential: Wording("潜在客户", en: "Potential")
        }
    }

    /// What puts a customer in the tier (S0).
    public var criteria: Wording {
        switch self {
        case .strategic: Wording("合作金额大、时间长、行业影响力强", en: "Large amounts, long cooperation, influence in its industry")
        case .key: Wording("合作稳定，需求持续增长", en: "Stable cooperation with a growing need")
        case .ordinary: Wording("偶有合作，需求不固定", en: "Occasional cooperation, need not fixed")
        case .potential: Wording("有需求，尚未成交", en: "A need without a deal yet")
        }
    }
}
