/// The random number that stands for somebody not signed in.
enum Visit {
    /// 128 bits in base64url.
    static let textBytes = 22

    static func next() -> String { Base64URL.random(byteCount: 16) }
}
