/// What the first bytes of a file say it is.
enum FileSignature: Equatable {
    case zip
    case compound
    case foreign(ForeignContent)
    /// Nothing known: perhaps text.
    case none

    /// How many bytes are looked at.
    static let headBytes = 1024

    init(_ head: [UInt8]) {
        if let match = Self.known.first(where: { head.starts(with: $0.bytes) }) {
            self = match.signature
        } else {
            self = Self.markup(head)
        }
    }

    private static let known: [(bytes: [UInt8], signature: FileSignature)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip),
        ([0x50, 0x4B, 0x05, 0x06], .foreign(.archive)),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
        // BOF records of BIFF2, BIFF3 and BIFF4, which stand in no compound file.
        ([0x09, 0x00, 0x04, 0x00], .foreign(.ancientExcel)),
        ([0x09, 0x02, 0x06, 0x00], .foreign(.ancientExcel)),
        ([0x09, 0x04, 0x06, 0x00], .foreign(.ancientExcel)),
        (Array("%PDF".utf8), .foreign(.pdf)),
        (Array("Rar!".utf8), .foreign(.archive)),
        ([0x37, 0x7A, 0xBC, 0xAF], .foreign(.archive)),
        ([0x1F, 0x8B], .foreign(.archive)),
        ([0x89, 0x50, 0x4E, 0x47], .foreign(.picture)),
        ([0xFF, 0xD8, 0xFF], .foreign(.picture)),
        (Array("GIF8".utf8), .foreign(.picture)),
        (Array("{\\rtf".utf8), .foreign(.officeDocument)),
    ]

    /// NULs are left out, so that UTF-16 reads like ASCII.
    private static func markup(_ head: [UInt8]) -> FileSignature {
        let letters = head.drop { $0 >= 0xEF }.filter { $0 != 0 }.drop { $0 <= 0x20 || $0 >= 0x80 }
        let text = String(decoding: letters, as: UTF8.self).lowercased()
        if text.hasPrefix("<?xml"), text.contains("urn:schemas-microsoft-com:office:spreadsheet") || text.contains("excel.sheet") {
            return .foreign(.excel2003XML)
        }
        if webPageOpenings.contains(where: text.hasPrefix) { return .foreign(.webPage) }
        return text.hasPrefix("<?xml") ? .foreign(text.contains("<html") ? .webPage : .binary) : .none
    }

    private static let webPageOpenings = [
        "<html", "<!doctype", "<head", "<meta", "<style", "<table", "<body", "<div", "<script", "<!--", "mime-version:",
    ]
}
