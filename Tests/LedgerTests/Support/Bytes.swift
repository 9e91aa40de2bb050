import Testing

@testable import Ledger

extension LedgerHash {
    /// A hash from its hexadecimal digits.
    init(hex: String) throws {
        let digits = Array(hex)
        let bytes = try stride(from: 0, to: digits.count, by: 2).map { position in
            try #require(UInt8(String(digits[position...position + 1]), radix: 16))
        }
        self = try #require(LedgerHash(bytes: bytes))
    }

    /// The hash with one of its 256 bits turned over.
    func flipping(bit: Int) -> LedgerHash {
        LedgerHash(bytes: bytes.flipping(bit: bit)) ?? self
    }
}

extension [UInt8] {
    func flipping(bit: Int) -> [UInt8] {
        var flipped = self
        flipped[bit / 8] ^= 1 << (bit % 8)
        return flipped
    }
}

extension Int64 {
    func flipping(bit: Int) -> Int64 {
        self ^ (1 << Int64(bit))
    }
}
