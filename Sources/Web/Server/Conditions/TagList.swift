/// The value of `If-Match` or `If-None-Match`: any version, or one of some (RFC 9110, 13.1).
enum TagList: Sendable, Equatable {
    case any
    case oneOf([String])

    /// How many tags are read.
    static let tagsMax = 16

    init(_ text: String) {
        let tags = text.split(separator: ",").prefix(Self.tagsMax).map { tag in
            String(tag.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        self = tags == ["*"] ? .any : .oneOf(tags)
    }

    /// Whether a tag is among them, weakly compared.
    func contains(_ tag: String) -> Bool {
        switch self {
        case .any: true
        case .oneOf(let tags): tags.contains { $0 == tag || $0 == "W/\(tag)" }
        }
    }
}
