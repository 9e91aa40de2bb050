/// A consent as somebody typed it.
public struct ConsentEntry: Hashable, Sendable {
    /// How it was given: a code or its Chinese name.
    public var channel: String
    /// The day on which it was given.
    public var givenOn: String
    /// What was agreed to; the usual text where it is blank.
    public var text: String

    /// A consent by its parts.
    public init(channel: String = "", givenOn: String = "", text: String = "") {
        self.channel = channel
        self.givenOn = givenOn
        self.text = text
    }

    /// Whether neither how nor when was typed: a text alone is no consent.
    public var isBlank: Bool { [channel, givenOn].allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}
