/// Crockford's base32 alphabet: no I, L, O, U.
enum Crockford {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    static func text(of digits: some Sequence<UInt8>) -> String {
        String(decoding: digits.map { alphabet[Int($0 & 31)] }, as: UTF8.self)
    }

    /// Nil for a character outside the alphabet; O reads as 0, I and L as 1, full-width forms as the plain ones.
    static func digit(_ character: Character) -> UInt8? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
        let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
        let plain = isFullWidth ? scalar.value - 0xFEE0 : scalar.value
        guard let ascii = UInt8(exactly: plain) else { return nil }
        switch ascii & ~0x20 {
        case UInt8(ascii: "O"): return 0
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
        default: break
        }
        let upper = (0x61...0x7A).contains(ascii) ? ascii & ~0x20 : ascii
        return alphabet.firstIndex(of: upper).map(UInt8.init)
    }
}
