/// The entities a document without a DOCTYPE may use (XML 1.0, 4.6), and character references.
enum XMLEntities {
    /// The longest entity, `&#x10FFFF;` with some zeroes in front, in bytes.
    static let bytesMax = 16

    /// Appends `raw` with its entities resolved. Throws for an entity that only a DOCTYPE could have declared.
    static func append(_ raw: ArraySlice<UInt8>, to target: inout [UInt8]) throws {
        var rest = raw
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            target.append(contentsOf: rest[..<ampersand])
            let inner = rest[(ampersand + 1)...]
            guard let end = inner.prefix(bytesMax).firstIndex(of: UInt8(ascii: ";")) else { throw SheetRefusal.damaged }
            target.append(contentsOf: String(try character(inner[..<end])).utf8)
            rest = inner[(end + 1)...]
        }
        target.append(contentsOf: rest)
    }

    private static func character(_ name: ArraySlice<UInt8>) throws -> Character {
        switch String(decoding: name, as: UTF8.self) {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        case let reference:
            guard let scalar = scalar(reference) else { throw SheetRefusal.damaged }
            return Character(scalar)
        }
    }

    private static func scalar(_ reference: String) -> Unicode.Scalar? {
        guard reference.first == "#" else { return nil }
        let digits = reference.dropFirst()
        let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init)
    }
}
