import Wording

/// Why a sealed value does not open.
public enum SealError: WordedError, Equatable {
    /// The bytes, the key or the place are not those it was sealed with.
    case tampered
    /// The first byte names a form that this program does not know.
    case unknownVersion(UInt8)

    /// What happened and the way out.
    public var wording: Wording {
        switch self {
        case .tampered:
            Wording("加密内容已被改动或不属于此处。", en: "The sealed value was changed or does not belong here.")
        case .unknownVersion(let version):
            Wording(
                "加密内容的版本 \(version) 未知，请升级程序。",
                en: "The sealed value has the unknown version \(version); please upgrade the program.")
        }
    }
}
