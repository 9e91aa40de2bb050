/// The encodings a text file may be in.
public enum TextEncoding: Sendable, Equatable {
    /// UTF-8, with or without a byte order mark.
    case utf8
    /// UTF-16 with the low byte first.
    case utf16LittleEndian
    /// UTF-16 with the high byte first.
    case utf16BigEndian
    /// GB 18030, which holds GBK and GB 2312.
    case gb18030

    /// The name a person knows it by.
    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .gb18030: "GB18030"
        }
    }

    /// The name `iconv_open(3)` knows it by.
    var iconvName: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .gb18030: "GB18030"
        }
    }
}
