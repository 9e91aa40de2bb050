/// A text as search sees it: folded, without blanks, brackets and punctuation.
struct SearchForm {
    /// How many neighbouring letters or digits of a number make a token.
    static let runLength = 4

    enum Shape {
        case characters
        case spoken(Pinyin.Kind)
        case run(SearchToken.Namespace)
    }

    let scalars: [Unicode.Scalar]
    let shape: Shape

    init(_ searchable: SearchableText) {
        let form = Self.scalars(of: searchable.text)
        switch searchable.kind {
        case .name: (scalars, shape) = (form, .spoken(.text))
        case .person: (scalars, shape) = (form, .spoken(.personName))
        case .text: (scalars, shape) = (form, .characters)
        case .phone: (scalars, shape) = Self.run(form.filter(Self.isDigit), .phone, or: form)
        case .code: (scalars, shape) = Self.run(form.filter(Self.isLetterOrDigit), .code, or: form)
        case .number: (scalars, shape) = Self.run(form.filter(Self.isLetterOrDigit), .number, or: form)
        }
    }

    /// The readings of a name; empty for what is not spoken.
    var readings: [Reading] {
        guard case .spoken(let kind) = shape else { return [] }
        return Pinyin.readings(of: scalars, kind: kind)
    }

    /// The part of the original text that some scalars of the form come from.
    func range(of part: Range<Int>, in text: String) -> Range<String.Index> {
        var place = 0
        var start = text.startIndex
        for index in text.indices {
            if place <= part.lowerBound { start = index }
            TextNormaliser.fold(String(text[index])) { if keeps($0) { place += 1 } }
            if place >= part.upperBound { return start..<text.index(after: index) }
        }
        return start..<text.endIndex
    }

    private func keeps(_ scalar: Unicode.Scalar) -> Bool {
        switch shape {
        case .run(.phone): Self.isDigit(scalar)
        case .run: Self.isLetterOrDigit(scalar)
        case .characters, .spoken: !Self.isIgnored(scalar)
        }
    }

    /// The folded scalars that count in a search.
    static func scalars(of text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count / 2)
        TextNormaliser.fold(text) { if !isIgnored($0) { scalars.append($0) } }
        return scalars
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || (0x61...0x7A).contains(scalar.value)
    }

    /// Blanks, brackets, quotation marks, dashes, commas and their like.
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x4E00...0x9FFF: false
        case 0x20...0x22, 0x27...0x29, 0x2C, 0x2D, 0x2F, 0x3A...0x3B, 0x3F, 0x5B...0x5D, 0x5F, 0x7B...0x7D: true
        case 0xB7, 0x2010...0x2027, 0x3001...0x3002, 0x3008...0x301F: true
        default: false
        }
    }

    /// A number too short for a run, or with other scripts in it, is searched by characters.
    private static func run(
        _ kept: [Unicode.Scalar], _ namespace: SearchToken.Namespace, or form: [Unicode.Scalar]
    ) -> ([Unicode.Scalar], Shape) {
        let isForeign = namespace != .phone && kept.count != form.count
        return kept.count < runLength || isForeign ? (form, .characters) : (kept, .run(namespace))
    }
}
