import Wording

/// How far a customer's word is trusted for money (信用等级, A3); each change says why.
public enum CreditRating: String, CodedValue {
    case aaa = "AAA", aa = "AA", a = "A", bbb = "BBB", bb = "BB", b = "B", ccc = "CCC", cc = "CC", c = "C"
    /// Looked at, and not rated.
    case unrated

    public var wording: Wording {
        switch self {
        case .unrated: Wording("未评", en: "Not rated")
        default: Wording(rawValue, en: rawValue)
        }
    }
}
