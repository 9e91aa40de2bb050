/// The cookies a request brings (RFC 6265, 5.4), the first of each name.
struct Cookies: Sendable, Equatable {
    private var values: [String: String] = [:]

    static let cookiesMax = 64

    /// - Parameter header: the value of `Cookie`; what does not look like one is left out.
    init(_ header: String?) {
        for pair in (header ?? "").split(separator: ";").prefix(Self.cookiesMax) {
            guard let equals = pair.firstIndex(of: "=") else { continue }
            let name = String(pair[..<equals].drop { $0 == " " })
            guard !name.isEmpty, values[name] == nil else { continue }
            values[name] = String(pair[pair.index(after: equals)...])
        }
    }

    subscript(_ name: CookieName, isTLS isTLS: Bool) -> String? {
        values[name.text(isTLS: isTLS)]
    }
}
