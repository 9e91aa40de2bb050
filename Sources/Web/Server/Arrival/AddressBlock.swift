import Foundation

/// A range of IP addresses, such as `10.0.0.0/8` or `::1`.
struct AddressBlock: Sendable, Hashable {
    private let bytes: [UInt8]
    private let prefixBits: Int

    /// Nil when the text is neither an address nor an address with a prefix length.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let bytes = Self.bytes(of: String(parts[0])) else { return nil }
        let bitsMax = bytes.count * 8
        guard let bits = parts.count == 2 ? Int(parts[1]) : bitsMax, (0...bitsMax).contains(bits) else { return nil }
        self.bytes = bytes
        prefixBits = bits
    }

    /// Whether a text is an IP address and nothing else.
    static func isAddress(_ text: String) -> Bool { bytes(of: text) != nil }

    func contains(_ address: String) -> Bool {
        guard let other = Self.bytes(of: address), other.count == bytes.count else { return false }
        return (0..<prefixBits).allSatisfy { bit in
            (bytes[bit / 8] ^ other[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
        }
    }

    /// 4 or 16 bytes; an IPv4 address in IPv6 clothes (`::ffff:10.0.0.1`) gives 4.
    private static func bytes(of text: String) -> [UInt8]? {
        var v4 = in_addr()
        if inet_pton(AF_INET, text, &v4) == 1 { return withUnsafeBytes(of: v4) { Array($0) } }
        var v6 = in6_addr()
        guard inet_pton(AF_INET6, text, &v6) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: v6) { Array($0) }
        return bytes.starts(with: mappedPrefix) ? Array(bytes[12...]) : bytes
    }

    private static let mappedPrefix = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
}
