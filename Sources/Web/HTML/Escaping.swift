extension [UInt8] {
    /// Appends text with the five characters that mean something in markup (& < > " ') replaced by references, and characters that turn
    /// the text around them (U+202A to U+202E, U+2066 to U+2069) by U+FFFD: they would reach beyond the value they stand in.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped(utf8: $0) }
    }

    private mutating func appendEscaped(utf8 source: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        for index in source.indices {
            let byte = source[index]
            guard byte <= Self.highestSpecial || byte == Self.turningLead else { continue }
            guard let (reference, length) = Self.substitute(at: index, of: source) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<index]))
            reference.withUTF8Buffer { append(contentsOf: $0) }
            runStart = index + length
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart...]))
    }

    /// No character of higher code needs a reference, so most bytes are settled by one comparison.
    private static let highestSpecial = UInt8(ascii: ">")

    /// What UTF-8 begins with for the characters that turn text.
    private static let turningLead: UInt8 = 0xE2

    /// What is written instead of the character that begins here, and how many bytes it has.
    private static func substitute(
        at index: Int, of source: UnsafeBufferPointer<UInt8>
    ) -> (StaticString, length: Int)? {
        guard source[index] == turningLead else { return reference(for: source[index]).map { ($0, 1) } }
        guard index + 2 < source.count else { return nil }
        switch (source[index + 1], source[index + 2]) {
        case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return ("\u{FFFD}", 3)
        default: return nil
        }
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
