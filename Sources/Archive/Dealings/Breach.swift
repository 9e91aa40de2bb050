import Wording

/// Whether somebody broke what was agreed in a dealing (是否违约, A6).
public enum Breach: String, CodedValue {
    case none, customer, ours

    public var wording: Wording {
        switch self {
        case .none: Wording("无违约", en: "None")
        case .customer: Wording("客户违约", en: "By the customer")
        case .ours: Wording("我方违约", en: "By us")
        }
    }
}
