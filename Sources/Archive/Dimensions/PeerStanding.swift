import Wording

/// What the company is among its peers (同行地位, A3).
public enum PeerStanding: String, CodedValue {
    case leader, influential, middle, small, other

    public var wording: Wording {
        switch self {
        case .leader: Wording("领导者", en: "Leader")
        case .influential: Wording("具影响力", en: "Influential")
        case .middle: Wording("中等", en: "Middling")
        case .small: Wording("小型厂商", en: "Small")
        case .other: Wording("其他", en: "Other")
        }
    }
}
