/// The key-encryption key on paper: 13 groups of 5 characters, shown once.
///
/// The alphabet is Crockford's base32. Four characters of a group carry 20 bits, the fifth checks the group, so that a
/// slip of the pen is not only found but located. 260 bits hold the 256 of the key; the four left over are zero.
public struct RecoveryKey: Sendable, Unprintable, Equatable {
    /// How many groups there are.
    public static let groupCount = 13
    /// How many characters a group has.
    public static let groupCharacterCount = 5
    /// Longer input is refused unread.
    public static let inputByteCountMax = 1_024

    /// The key that it stands for.
    public let key: KeyEncryptionKey

    /// The recovery key of a key-encryption key.
    public init(_ key: KeyEncryptionKey) {
        self.key = key
    }

    /// Reads what a person typed: any case, blanks, dashes and line ends between; O is 0, I and L are 1.
    ///
    /// - Throws: ``RecoveryKeyError`` naming the first group that is wrong.
    public init(typed: String) throws(RecoveryKeyError) {
        guard typed.utf8.count <= Self.inputByteCountMax else { throw .wrongLength(typed.utf8.count) }
        let digits = try Self.digits(typed)
        guard digits.count == Self.groupCount * Self.groupCharacterCount else { throw .wrongLength(digits.count) }
        var payload: [UInt8] = []
        for group in 0..<Self.groupCount {
            let start = group * Self.groupCharacterCount
            let carried = digits[start..<(start + Self.groupCharacterCount - 1)]
            let check = digits[start + Self.groupCharacterCount - 1]
            guard GroupCheck.digit(of: carried, group: group) == check else { throw .typo(group: group + 1) }
            payload += carried
        }
        guard let bytes = Self.bytes(of: payload), let key = try? KeyEncryptionKey(bytes: bytes) else {
            throw .typo(group: Self.groupCount)
        }
        self.key = key
    }

    /// What to print and lock away: groups with dashes between.
    public var inTheClear: String {
        let digits = Self.payload(of: key.bytes)
        let groups = (0..<Self.groupCount).map { group in
            let carried = digits[(group * 4)..<(group * 4 + 4)]
            return Crockford.text(of: carried + [GroupCheck.digit(of: carried, group: group)])
        }
        return groups.joined(separator: "-")
    }

    private static func digits(_ typed: String) throws(RecoveryKeyError) -> [UInt8] {
        var digits: [UInt8] = []
        for character in typed where !isSeparator(character) {
            guard let digit = Crockford.digit(character) else {
                throw .strangeCharacter(character, group: digits.count / groupCharacterCount + 1)
            }
            digits.append(digit)
        }
        return digits
    }

    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || "-‐‑–—－_.".contains(character)
    }

    /// 52 digits of five bits, the last with four zero bits at its end.
    private static func payload(of bytes: [UInt8]) -> [UInt8] {
        (0..<(groupCount * 4)).map { index in
            (0..<5).reduce(0) { digit, offset in
                let bit = index * 5 + offset
                let value = bit < bytes.count * 8 ? bytes[bit / 8] >> UInt8(7 - bit % 8) & 1 : 0
                return digit << 1 | value
            }
        }
    }

    /// Nil when the four bits left over are not zero.
    private static func bytes(of payload: [UInt8]) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: KeyEncryptionKey.byteCount)
        for bit in 0..<(payload.count * 5) where payload[bit / 5] >> UInt8(4 - bit % 5) & 1 == 1 {
            guard bit < bytes.count * 8 else { return nil }
            bytes[bit / 8] |= 1 << UInt8(7 - bit % 8)
        }
        return bytes
    }
}
