/// A telephone number by the Chinese numbering plan, or an international one.
public struct PhoneNumber: Sendable, Hashable {
    /// What kind of line it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// 手机: eleven digits from 13 to 19.
        case mobile
        /// 座机: area code and seven or eight digits.
        case landline
        /// 400, 800, 95 and 96 numbers.
        case serviceNumber
        /// With the code of another country or region, Hong Kong, Macao and Taiwan among them.
        case international
    }

    /// The kind of line.
    public let kind: Kind
    /// The one form for storing and comparing: `13800138000`, `0571-88888888-801`, `400-800-1234`, `+85223456789`.
    public let normalised: String
    /// The extension behind the switchboard, digits only; nil where there is none.
    public let extensionDigits: String?

    /// For reading by people: `138 0013 8000`, `0571-88888888 转 801`.
    public var display: String {
        let number = kind == .mobile ? Self.grouped(main) : main
        return extensionDigits.map { "\(number) 转 \($0)" } ?? number
    }

    /// The last four digits of the number without its extension, by which people look numbers up.
    public var tail: String { String(main.filter(\.isDigit).suffix(4)) }

    init(kind: Kind, main: String, extensionDigits: String?) {
        self.kind = kind
        self.normalised = extensionDigits.map { "\(main)-\($0)" } ?? main
        self.extensionDigits = extensionDigits
    }

    private var main: String {
        guard let extensionDigits else { return normalised }
        return String(normalised.dropLast(extensionDigits.count + 1))
    }

    private static func grouped(_ mobile: String) -> String {
        "\(mobile.prefix(3)) \(mobile.dropFirst(3).prefix(4)) \(mobile.suffix(4))"
    }
}
