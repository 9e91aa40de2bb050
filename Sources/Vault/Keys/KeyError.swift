import Wording

/// Why a key could not be taken.
public enum KeyError: WordedError, Equatable {
    /// A key has 32 bytes; this many were given.
    case wrongLength(Int)
    /// The text is not base64.
    case notBase64
    /// A wrapped key does not open: another key-encryption key, another place, or changed bytes.
    case doesNotOpen
    /// The key ring was asked for a key that is not in it.
    case missing(KeyName)

    /// What happened and the way out.
    public var wording: Wording {
        switch self {
        case .wrongLength(let count):
            Wording("密钥应为 32 字节，实际 \(count) 字节。", en: "A key has 32 bytes, this one has \(count).")
        case .notBase64:
            Wording("密钥不是有效的 base64 文本。", en: "The key is not base64 text.")
        case .doesNotOpen:
            Wording(
                "主密钥与数据不匹配，或数据已被改动。请检查密钥文件，或用恢复密钥找回。",
                en:
                    "The main key does not fit this data, or the data was changed. Check the key file or use the recovery key."
            )
        case .missing(let name):
            Wording("缺少密钥“\(name.rawValue)”。", en: "The key “\(name.rawValue)” is missing.")
        }
    }
}
