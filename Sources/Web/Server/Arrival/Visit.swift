/// The random number that stands for somebody not signed in.
enum Visit {
    /// 128 bits in base64url.
    static let textBytes = 22

    static func next() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base64URL.encode((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}
