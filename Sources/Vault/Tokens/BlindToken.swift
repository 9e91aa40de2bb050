/// A search term nobody can read: 64 bits of an HMAC over the term and its kind.
///
/// Equal terms give equal tokens: whoever steals the index sees how often a term occurs, never which one it is.
public struct BlindToken: Hashable, Sendable {
    /// The length of ``text``.
    public static let textCharacterCount = 13

    /// The 64 bits.
    public let bits: UInt64

    /// Takes bits read back from an index.
    public init(bits: UInt64) {
        self.bits = bits
    }

    /// Takes bits read back from a `bigint` column of PostgreSQL.
    public init(int64: Int64) {
        bits = UInt64(bitPattern: int64)
    }

    /// The same bits for a `bigint` column of PostgreSQL.
    public var int64: Int64 { Int64(bitPattern: bits) }

    /// Thirteen lower-case letters and digits (the base32 alphabet of RFC 4648), one term to FTS5's `ascii` tokenizer.
    public var text: String {
        String(unsafeUninitializedCapacity: Self.textCharacterCount) { buffer in
            write(into: buffer)
            return Self.textCharacterCount
        }
    }

    /// All tokens with blanks between, as an FTS5 row wants them.
    public static func indexText(_ tokens: [BlindToken]) -> String {
        let width = textCharacterCount + 1
        return String(unsafeUninitializedCapacity: tokens.count * width) { buffer in
            for (index, token) in tokens.enumerated() {
                let part = UnsafeMutableBufferPointer(rebasing: buffer[(index * width)..<((index + 1) * width)])
                token.write(into: part)
                part[textCharacterCount] = UInt8(ascii: " ")
            }
            return max(0, tokens.count * width - 1)
        }
    }

    private func write(into buffer: UnsafeMutableBufferPointer<UInt8>) {
        for index in 0..<Self.textCharacterCount {
            // The last character carries the four bits that twelve times five leave over.
            let shift = 59 - 5 * index
            let digit = UInt8(truncatingIfNeeded: shift >= 0 ? bits >> UInt64(shift) : bits << UInt64(-shift)) & 31
            buffer[index] = digit < 26 ? UInt8(ascii: "a") + digit : UInt8(ascii: "2") + digit - 26
        }
    }
}
