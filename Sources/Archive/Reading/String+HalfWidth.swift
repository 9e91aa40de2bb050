extension Character {
    /// The ASCII form of a full-width letter, digit or mark; any kind of blank becomes a space.
    var halfWidth: Character {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? self
        case 0x00A0, 0x3000, 0x2000...0x200A, 0x202F: return " "
        default: return self
        }
    }

    /// True for characters that are there but cannot be seen, as pasted from web pages and office files.
    var isInvisible: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF, 0x00AD: true
            default: false
            }
        }
    }

    /// True for the digits 0 to 9 of ASCII only.
    var isDigit: Bool { "0"..."9" ~= self }
}

extension StringProtocol {
    /// The text with full-width forms folded, invisible characters dropped and outer blanks trimmed.
    var folded: String {
        let visible = self.lazy.filter { !$0.isInvisible }.map(\.halfWidth)
        return String(String(visible).trimmed)
    }

    /// The text without the blanks at both ends.
    var trimmed: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[startIndex..<startIndex] }
        return self[first...last]
    }

    /// The text without its ending, or nil where it does not end so.
    func dropping(suffix: String) -> SubSequence? {
        hasSuffix(suffix) ? dropLast(suffix.count) : nil
    }

    /// The text without its beginning, or nil where it does not begin so.
    func dropping(prefix: String) -> SubSequence? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
