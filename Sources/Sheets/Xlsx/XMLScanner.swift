/// A pull scanner for the XML of spreadsheets: elements, attributes and text, in UTF-8, from a stream that is never held whole.
///
/// It is no validating parser. It refuses a DOCTYPE, knows the five entities and character references only, and leaves
/// the order of elements to its callers. A name is compared without its prefix.
struct XMLScanner {
    enum Event {
        /// An element opens; `isNamed`, `attribute` and `string` speak of it until the next event.
        case start
        /// An element closes; an empty element closes right after it opens.
        case end
        /// A piece of text; a long one comes in several.
        case text
        /// The stream is at its end.
        case finished
    }

    /// The longest tag with its attributes, in bytes.
    static let tagBytesMax = 64 << 10
    private static let bufferBytes = 2 * tagBytesMax

    private let stream: any ByteStream
    private var buffer = [UInt8](repeating: 0, count: bufferBytes)
    private var position = 0
    private var limit = 0
    private var isDrained = false
    private var owesEnd = false
    private var isInCharacterData = false
    private var name = 0..<0
    private var attributes = 0..<0
    private var text = 0..<0
    private var textIsRaw = false

    init(_ stream: any ByteStream) {
        self.stream = stream
    }

    mutating func next() throws -> Event {
        if owesEnd {
            owesEnd = false
            return .end
        }
        while try has(1) {
            if isInCharacterData {
                if try characterData() { return .text }
            } else if buffer[position] != UInt8(ascii: "<") {
                try plainText()
                return .text
            } else if let event = try markup() {
                return event
            }
        }
        return .finished
    }

    /// True when the element that just opened or closed bears this name.
    func isNamed(_ expected: StaticString) -> Bool {
        matches(name, expected)
    }

    /// The bytes between the quotation marks of an attribute of the element that just opened, or nil.
    func attribute(_ expected: StaticString) -> ArraySlice<UInt8>? {
        var at = attributes.lowerBound
        while let found = nextAttribute(from: &at) {
            if matches(found.name, expected) { return buffer[found.value] }
        }
        return nil
    }

    /// An attribute as text, or nil.
    func string(_ expected: StaticString) throws -> String? {
        guard let raw = attribute(expected) else { return nil }
        var decoded: [UInt8] = []
        try XMLEntities.append(raw, to: &decoded)
        return String(decoding: decoded, as: UTF8.self)
    }

    /// An attribute as a whole number that is not negative, or nil.
    func number(_ expected: StaticString) -> Int? {
        attribute(expected).flatMap(Int.init(digits:))
    }

    /// Appends the piece of text that just came, its entities resolved.
    func appendText(to target: inout [UInt8], bytesMax: Int) throws -> Bool {
        guard text.count <= bytesMax - target.count else { return false }
        if textIsRaw {
            target.append(contentsOf: buffer[text])
        } else {
            try XMLEntities.append(buffer[text], to: &target)
        }
        return true
    }
}

// MARK: - Text

extension XMLScanner {
    private mutating func plainText() throws {
        textIsRaw = false
        let end = find(UInt8(ascii: "<"), from: position) ?? limit
        text = position..<end
        if end == limit, !isDrained, let cut = unfinishedEntity() {
            if cut == position {
                guard try fill() else { return }
                return try plainText()
            }
            text = position..<cut
        }
        position = text.upperBound
    }

    /// Where an `&` stands so near the end that its `;` may still be to come.
    private func unfinishedEntity() -> Int? {
        let from = max(position, limit - XMLEntities.bytesMax)
        guard let ampersand = buffer[from..<limit].lastIndex(of: UInt8(ascii: "&")) else { return nil }
        return buffer[ampersand..<limit].contains(UInt8(ascii: ";")) ? nil : ampersand
    }

    /// Inside `<![CDATA[`; false when it ended without another piece.
    private mutating func characterData() throws -> Bool {
        textIsRaw = true
        guard try has(3) else { throw SheetRefusal.damaged }
        if isAt("]]>") {
            position += 3
            isInCharacterData = false
            return false
        }
        let bracket = find(UInt8(ascii: "]"), from: position + 1) ?? limit
        text = position..<bracket
        position = bracket
        return true
    }
}

// MARK: - Markup

extension XMLScanner {
    private mutating func markup() throws -> Event? {
        guard try has(2) else { throw SheetRefusal.damaged }
        switch buffer[position + 1] {
        case UInt8(ascii: "/"): return try closingTag()
        case UInt8(ascii: "?"):
            try skip(behind: "?>")
            return nil
        case UInt8(ascii: "!"):
            try declaration()
            return nil
        default: return try openingTag()
        }
    }

    private mutating func declaration() throws {
        if try has(4), isAt("<!--") {
            position += 4
            try skip(behind: "-->")
        } else if try has(9), isAt("<![CDATA[") {
            position += 9
            isInCharacterData = true
        } else {
            throw SheetRefusal.documentType
        }
    }

    private mutating func closingTag() throws -> Event {
        let end = try tagEnd()
        name = localName(from: position + 2, to: end)
        position = end + 1
        return .end
    }

    private mutating func openingTag() throws -> Event {
        let end = try tagEnd()
        owesEnd = buffer[end - 1] == UInt8(ascii: "/")
        let inner = owesEnd ? end - 1 : end
        name = localName(from: position + 1, to: inner)
        guard !name.isEmpty else { throw SheetRefusal.damaged }
        attributes = name.upperBound..<max(name.upperBound, inner)
        position = end + 1
        return .start
    }

    /// The `>` that closes the tag at `position`, which is then in the buffer as a whole.
    private mutating func tagEnd() throws -> Int {
        var length = 1
        var quote: UInt8 = 0
        while true {
            while position + length < limit {
                let byte = buffer[position + length]
                if quote != 0 {
                    if byte == quote { quote = 0 }
                } else if byte == UInt8(ascii: ">") {
                    return position + length
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    quote = byte
                }
                length += 1
            }
            guard length <= Self.tagBytesMax, try fill() else { throw SheetRefusal.damaged }
        }
    }

    private func localName(from start: Int, to end: Int) -> Range<Int> {
        var lower = start
        var upper = start
        while upper < end, buffer[upper] > 0x20 {
            if buffer[upper] == UInt8(ascii: ":") { lower = upper + 1 }
            upper += 1
        }
        return lower..<upper
    }

    private func nextAttribute(from at: inout Int) -> (name: Range<Int>, value: Range<Int>)? {
        let end = attributes.upperBound
        while at < end, buffer[at] <= 0x20 { at += 1 }
        var lower = at
        while at < end, buffer[at] > 0x20, buffer[at] != UInt8(ascii: "=") {
            if buffer[at] == UInt8(ascii: ":") { lower = at + 1 }
            at += 1
        }
        let name = lower..<at
        while at < end, buffer[at] != UInt8(ascii: "\""), buffer[at] != UInt8(ascii: "'") { at += 1 }
        guard at < end, let close = buffer[(at + 1)..<end].firstIndex(of: buffer[at]) else { return nil }
        defer { at = close + 1 }
        return (name, (at + 1)..<close)
    }
}

// MARK: - Buffer

extension XMLScanner {
    /// True when `count` more bytes are at hand, having read on if need be.
    private mutating func has(_ count: Int) throws -> Bool {
        while limit - position < count {
            guard try fill() else { return false }
        }
        return true
    }

    /// Moves what is left to the front and reads on; false at the end or when the buffer is full.
    private mutating func fill() throws -> Bool {
        guard !isDrained else { return false }
        if position > 0 {
            buffer.replaceSubrange(0..<(limit - position), with: Array(buffer[position..<limit]))
            limit -= position
            position = 0
        }
        guard limit < buffer.count else { return false }
        let got = try buffer.withUnsafeMutableBytes { bytes in
            try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[limit...]))
        }
        limit += got
        isDrained = got == 0
        return got > 0
    }

    private mutating func skip(behind end: StaticString) throws {
        let first = end.withUTF8Buffer { $0[0] }
        while try has(end.utf8CodeUnitCount) {
            if isAt(end) {
                position += end.utf8CodeUnitCount
                return
            }
            position = find(first, from: position + 1) ?? limit
        }
        throw SheetRefusal.damaged
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        buffer[min(start, limit)..<limit].firstIndex(of: byte)
    }

    private func isAt(_ expected: StaticString) -> Bool {
        matches(position..<min(limit, position + expected.utf8CodeUnitCount), expected)
    }

    private func matches(_ range: Range<Int>, _ expected: StaticString) -> Bool {
        guard range.count == expected.utf8CodeUnitCount else { return false }
        return expected.withUTF8Buffer { buffer[range].elementsEqual($0) }
    }
}
