/// The version of a record as an entity tag (RFC 9110, 8.8.3): version 12 is `"v12"`.
struct Etag: Sendable, Hashable {
    let version: Int

    /// As it stands in a header.
    var text: String { "\"v\(version)\"" }

    /// The version behind a header's tag; nil when it is not one of ours. `W/` is allowed: proxies that compress put
    /// it there.
    init?(_ text: some StringProtocol) {
        let strong = text.hasPrefix("W/") ? text.dropFirst(2) : text[...]
        guard strong.hasPrefix("\"v"), strong.hasSuffix("\""), strong.utf8.count >= 4 else { return nil }
        guard let version = Int(strong.dropFirst(2).dropLast()), version >= 0 else { return nil }
        self.version = version
    }

    init(version: Int) {
        self.version = version
    }
}
