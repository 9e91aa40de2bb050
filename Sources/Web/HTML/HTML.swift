/// Markup that is safe to send: its literal parts are the author's, and every value placed in it is escaped on the way in.
///
/// There is no way to make markup from text that is only known at run time: a literal is a `StaticString`, and
/// interpolating anything but text, whole numbers, addresses and other markup does not compile.
/// Attribute values are always written between double quotes by the author.
struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The markup, in UTF-8.
    private(set) var bytes: [UInt8]

    /// Nothing at all.
    static let empty = HTML(bytes: [])

    init(stringLiteral literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
    }

    init(stringInterpolation: HTMLInterpolation) {
        bytes = stringInterpolation.bytes
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Markup the author wrote, for places where a literal would be taken for text.
    static func raw(_ markup: StaticString) -> HTML {
        HTML(stringLiteral: markup)
    }

    /// Text, escaped.
    static func text(_ text: String) -> HTML {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        return HTML(bytes: bytes)
    }

    /// The markup as text, for logs and tests.
    var string: String {
        String(decoding: bytes, as: UTF8.self)
    }

    var isEmpty: Bool { bytes.isEmpty }
}

extension Sequence<HTML> {
    /// The parts one after another, with nothing or `separator` between them.
    func joined(separator: HTML = .empty) -> HTML {
        var interpolation = HTMLInterpolation(literalCapacity: 0, interpolationCount: 0)
        var isFirst = true
        for part in self {
            if !isFirst { interpolation.appendInterpolation(separator) }
            interpolation.appendInterpolation(part)
            isFirst = false
        }
        return HTML(stringInterpolation: interpolation)
    }
}
