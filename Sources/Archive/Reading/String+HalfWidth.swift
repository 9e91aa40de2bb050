extension Unicode.Scalar {
    /// The ASCII form of a full-width letter, digit or mark; any kind of blank becomes a space.
    var halfWidth: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x00A0, 0x3000, 0x2000...0x200A, 0x202F: " "
        default: self
        }
    }

    /// True for characters that are there but cannot be seen, as pasted from web pages and office files.
    var isInvisible: Bool {
        switch value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF, 0x00AD: true
        default: false
        }
    }
}

extension Character {
    /// True for the digits 0 to 9 of ASCII only.
    var isDigit: Bool {
        guard let ascii = asciiValue else { return false }
        return 0x30...0x39 ~= ascii
    }
}

extension StringProtocol {
    /// The text with full-width forms folded and invisible characters dropped.
    var halfWidth: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return String(self) }
        var view = String.UnicodeScalarView()
        for letter in unicodeScalars where !letter.isInvisible { view.append(letter.halfWidth) }
        return String(view)
    }

    /// The half-width text without the blanks at both ends.
    var folded: String { String(halfWidth.trimmed) }

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
