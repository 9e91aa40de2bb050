/// The token of an `Authorization: Bearer` header (RFC 6750, 2.1).
struct Bearer: Sendable, Hashable {
    let token: String

    static let bytesMax = 512

    /// Nil for another scheme, an empty or overlong token, or one with characters RFC 6750 does not allow.
    init?(authorization: String) {
        let parts = authorization.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= Self.bytesMax,
            parts[1].utf8.allSatisfy(Self.isAllowed)
        else { return nil }
        token = String(parts[1])
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~+/=".utf8.contains(byte)
        }
    }
}
