/// An address that a link, a form or a redirect may carry.
///
/// Written as a literal it is the author's own; what is interpolated into one is percent-encoded and can therefore add
/// neither a scheme, nor a host, nor a further query item: `"/customers/\(number)?q=\(text)"`.
/// An address that somebody else wrote goes through `outside(_:)` or `local(_:)`, which refuse what is not on the list.
struct Address: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The address as it stands in a page, not yet escaped for markup.
    let text: String

    /// The first page.
    static let home: Address = "/"

    /// The longest address accepted from outside, in UTF-8 bytes.
    static let outsideBytesMax = 2_048

    init(stringLiteral literal: StaticString) {
        text = literal.description
    }

    /// An interpolated address that turns out not to be allowed (an empty part made it begin with `//`, say) leads home.
    init(stringInterpolation: AddressInterpolation) {
        text = Self.isAllowed(stringInterpolation.text) ? stringInterpolation.text : Self.home.text
    }

    private init(text: String) {
        self.text = text
    }

    /// An address from outside, such as a customer's website: http(s), mailto, tel or a path on this site, otherwise nil.
    static func outside(_ text: String) -> Address? {
        isAllowed(text) ? Address(text: text) : nil
    }

    /// An address from outside that may only lead to this site, such as where to return after signing in.
    static func local(_ text: String) -> Address? {
        isAllowed(text) && text.hasPrefix("/") ? Address(text: text) : nil
    }

    private static let schemes = ["http://", "https://", "mailto:", "tel:"]

    private static func isAllowed(_ text: String) -> Bool {
        guard text.utf8.count <= outsideBytesMax, text.utf8.allSatisfy(isPlain) else { return false }
        if text.hasPrefix("/") { return !text.hasPrefix("//") }
        if text.hasPrefix("?") || text.hasPrefix("#") { return true }
        let lowered = text.lowercased()
        return schemes.contains { lowered.hasPrefix($0) && lowered.utf8.count > $0.utf8.count }
    }

    /// Browsers drop tabs and line ends inside an address and take `\` for `/`, so none of them may be there.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "\\")
    }
}
