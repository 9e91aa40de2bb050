import Wording

/// How much the customer wants to work with us (合作意向).
public enum Intent: String, CodedValue {
    case high, medium, low

    public var wording: Wording {
        switch self {
        case .high: Wording("高", en: "High")
        case .medium: Wording("中", en: "Medium")
        case .low: Wording("低", en: "Low")
        }
    }
}
