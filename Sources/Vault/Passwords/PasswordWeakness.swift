import Wording

/// What speaks against a password.
public enum PasswordWeakness: Hashable, Sendable {
    /// Fewer characters than asked for.
    case tooShort(charactersMin: Int)
    /// More characters than are taken.
    case tooLong(charactersMax: Int)
    /// One that everybody tries first: a favourite, a keyboard walk, a row, a repetition, a date.
    case common
    /// The owner's sign-in name occurs in it.
    case containsLogin
    /// The company's name occurs in it.
    case containsCompany
    /// Too few of the four classes of characters.
    case tooFewClasses(found: Int, classesMin: Int)
    /// One of the last few.
    case reused(historyCount: Int)

    /// What is wrong, said to its owner.
    public var wording: Wording {
        switch self {
        case .tooShort(let min):
            Wording("密码至少 \(min) 个字符。", en: "Use at least \(min) characters.")
        case .tooLong(let max):
            Wording("密码最多 \(max) 个字符。", en: "Use at most \(max) characters.")
        case .common:
            Wording("这个密码太常见，容易被猜到。", en: "This password is too common and easily guessed.")
        case .containsLogin:
            Wording("密码不能包含登录名。", en: "The password cannot contain the sign-in name.")
        case .containsCompany:
            Wording("密码不能包含公司名称。", en: "The password cannot contain the company's name.")
        case .tooFewClasses(let found, let min):
            Wording(
                "密码须含大写字母、小写字母、数字、符号中的至少 \(min) 种，现有 \(found) 种。",
                en: "Use at least \(min) of: capitals, small letters, digits, symbols; there are \(found).")
        case .reused(let count):
            Wording("不能使用最近 \(count) 次用过的密码。", en: "The last \(count) passwords cannot be used again.")
        }
    }
}
