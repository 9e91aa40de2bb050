extension [UInt8] {
    /// Appends text with the five characters that mean something in markup (& < > " ') replaced by references.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped(utf8: $0) }
    }

    private mutating func appendEscaped(utf8 source: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        for index in source.indices {
            let byte = source[index]
            guard byte <= Self.highestSpecial, let reference = Self.reference(for: byte) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<index]))
            reference.withUTF8Buffer { append(contentsOf: $0) }
            runStart = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart...]))
    }

    /// No character of higher code needs a reference, so most bytes are settled by one comparison.
    private static let highestSpecial = UInt8(ascii: ">")

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
