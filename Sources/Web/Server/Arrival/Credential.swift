/// What a request offers to say who sends it.
enum Credential: Sendable, Equatable {
    /// A browser's session cookie.
    case session(String)
    /// A program's token.
    case bearer(String)

    /// The longest session cookie looked at.
    static let bytesMax = 512
}
