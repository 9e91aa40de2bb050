import Archive

/// The name a program gives to one act, so that sending it twice does it once (header `Idempotency-Key`).
struct IdempotencyKey: Sendable, Hashable {
    let text: String

    static let bytesMax = 128

    /// - Throws: `HTTPProblem` 422 naming the header unless it is 1 to 128 visible ASCII characters.
    init(_ text: String) throws(HTTPProblem) {
        guard (1...Self.bytesMax).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw .invalid([.notAllowed("Idempotency-Key")]) }
        self.text = text
    }
}
