import Wording

/// Why a sign-in failed; nothing in it tells whether the name exists.
public enum SignInRefusal: WordedError, Equatable {
    /// Name or password is wrong, or the account is switched off.
    case wrong
    /// Too many failures of this name from this address, or from this address at all.
    case locked

    public var wording: Wording {
        switch self {
        case .wrong:
            Wording("登录名或密码不对。", en: "The sign-in name or the password is not right.")
        case .locked:
            Wording(
                "失败次数过多，请 \(SignInGate.lockMinutes) 分钟后再试，或请管理员协助。",
                en:
                    "Too many failures: try again in \(SignInGate.lockMinutes) minutes, or ask an administrator to help."
            )
        }
    }
}
