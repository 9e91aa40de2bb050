/// What a search term was cut from; the same characters in two kinds give unrelated tokens.
///
/// Its number is hashed into every token and must never change.
public struct TokenKind: RawRepresentable, Hashable, Sendable {
    /// The number.
    public let rawValue: UInt8

    /// Declares a kind.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}
