import Wording

/// Why a password was not hashed.
public enum PasswordHasherError: WordedError, Equatable {
    /// Too many are waiting already.
    case busy
    /// Empty, or longer than ``Scrypt/secretByteCountMax`` bytes.
    case unusablePassword

    /// What happened and the way out.
    public var wording: Wording {
        switch self {
        case .busy:
            Wording("登录的人太多，请稍后再试。", en: "Too many people are signing in; please try again shortly.")
        case .unusablePassword:
            Wording("密码不能为空，也不能过长。", en: "A password cannot be empty or too long.")
        }
    }
}
