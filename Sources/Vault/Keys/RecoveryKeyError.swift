import Wording

/// What is wrong with a typed recovery key.
public enum RecoveryKeyError: WordedError, Equatable {
    /// It has 65 characters without dashes; this many were typed.
    case wrongLength(Int)
    /// A character that no recovery key has; groups count from 1.
    case strangeCharacter(Character, group: Int)
    /// A group does not fit its check character; groups count from 1.
    case typo(group: Int)

    /// What happened and the way out.
    public var wording: Wording {
        switch self {
        case .wrongLength(let count):
            Wording(
                "恢复密钥应有 13 组、每组 5 个字符，共 65 个；现有 \(count) 个。",
                en: "A recovery key has 13 groups of 5 characters, 65 in all; this one has \(count).")
        case .strangeCharacter(let character, let group):
            Wording(
                "第 \(group) 组中的“\(character)”不是恢复密钥使用的字符。",
                en: "“\(character)” in group \(group) is not a character of recovery keys.")
        case .typo(let group):
            Wording("第 \(group) 组有误，请对照纸面核对。", en: "Group \(group) is mistyped; please compare it with the paper.")
        }
    }
}
