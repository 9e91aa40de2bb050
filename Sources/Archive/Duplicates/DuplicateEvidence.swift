import Wording

/// What speaks for two archives being one customer.
public enum DuplicateEvidence: Hashable, Sendable {
    /// Both bear the same credit code.
    case sameCode
    /// Both have this number.
    case samePhone
    /// The names are spellings of one name.
    case sameName
    /// The cores of the names are spoken alike.
    case sameSound
    /// The names are alike, from 0 to 1000.
    case similarName(permille: Int)

    /// How much it weighs when several customers come into question.
    var weight: Int {
        switch self {
        case .sameCode: 4_000
        case .samePhone: 2_000
        case .sameName: 1_500
        case .sameSound: 800
        case .similarName(let permille): permille
        }
    }

    /// What people are told.
    public var wording: Wording {
        switch self {
        case .sameCode: Wording("统一社会信用代码相同", en: "Same credit code")
        case .samePhone: Wording("电话相同", en: "Same phone number")
        case .sameName: Wording("名称相同", en: "Same name")
        case .sameSound: Wording("读音相同", en: "Sounds the same")
        case .similarName(let permille):
            Wording("名称相近（\(permille / 10)%）", en: "Similar name (\(permille / 10)%)")
        }
    }

    /// Its form in sealed rows: 1 to 4, or 1000 and above with the likeness behind.
    var code: Int64 {
        switch self {
        case .sameCode: 1
        case .samePhone: 2
        case .sameName: 3
        case .sameSound: 4
        case .similarName(let permille): 1_000 + Int64(permille)
        }
    }

    init?(code: Int64) {
        switch code {
        case 1: self = .sameCode
        case 2: self = .samePhone
        case 3: self = .sameName
        case 4: self = .sameSound
        case 1_000...2_000: self = .similarName(permille: Int(code) - 1_000)
        default: return nil
        }
    }
}
