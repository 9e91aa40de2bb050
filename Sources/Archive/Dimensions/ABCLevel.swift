import Wording

/// The level of care a customer gets (ABC 等级, B4).
public enum ABCLevel: String, CodedValue {
    case a = "A", b = "B", c = "C"

    public var wording: Wording {
        switch self {
        case .a: Wording("A 级", en: "Level A")
        case .b: Wording("B 级", en: "Level B")
        case .c: Wording("C 级", en: "Level C")
        }
    }
}
