import Wording

/// Why a text is no unified social credit code.
public enum CreditCodeRefusal: Error, Sendable, Hashable, Worded {
    /// Nothing is written.
    case empty
    /// Not eighteen characters; the number there are.
    case wrongLength(Int)
    /// Nine characters: the old organisation code (GB 11714).
    case organisationCode
    /// Fifteen characters: the old registration number of a business licence.
    case registrationNumber
    /// A character the standard leaves out; positions count from 1. The suggestion is a right code with look-alike digits in place of letters.
    case characterNotAllowed(Character, position: Int, suggestion: String?)
    /// Positions 3 to 8 are the digits of a region.
    case regionNotDigits(Character, position: Int)
    /// The last character does not fit the seventeen before it.
    case wrongCheckCharacter(Character, expected: Character)

    public var wording: Wording {
        switch self {
        case .empty: Wording("没有填写统一社会信用代码", en: "No unified social credit code is given")
        case .wrongLength(let count):
            Wording(
                "统一社会信用代码应为 18 位，现在是 \(count) 位",
                en: "A unified social credit code has 18 characters; this one has \(count)")
        case .organisationCode:
            Wording(
                "这是旧的 9 位组织机构代码，请填营业执照上的 18 位代码",
                en: "This is an old organisation code; enter the 18 characters of the business licence")
        case .registrationNumber:
            Wording(
                "这是旧的 15 位注册号，请填营业执照上的 18 位代码",
                en: "This is an old registration number; enter the 18 characters of the business licence")
        case .characterNotAllowed(let letter, let position, let suggestion):
            Wording(
                "第 \(position) 位不能是“\(letter)”" + (suggestion.map { "，是否应为 \($0)" } ?? "，请核对"),
                en: "Character \(position) cannot be “\(letter)”"
                    + (suggestion.map { "; should it be \($0)" } ?? "; please check"))
        case .regionNotDigits(let letter, let position):
            Wording(
                "第 \(position) 位应为数字，现在是“\(letter)”", en: "Character \(position) should be a digit, not “\(letter)”")
        case .wrongCheckCharacter(let letter, let expected):
            Wording(
                "第 18 位校验码应为“\(expected)”，现在是“\(letter)”，请核对每一位",
                en: "By the other characters the 18th should be “\(expected)”, not “\(letter)”; check each of them")
        }
    }
}
