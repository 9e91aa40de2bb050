/// What may be placed in markup, and how: text and addresses are escaped, markup nests.
///
/// A type without an overload here (a sealed or private value, a date, a decimal) does not compile inside markup;
/// it is formatted, and with that decided about, in the page's struct.
struct HTMLInterpolation: StringInterpolationProtocol {
    typealias StringLiteralType = StaticString

    private(set) var bytes: [UInt8] = []

    /// Bytes set aside for a value of usual length.
    private static let bytesPerValue = 24

    init(literalCapacity: Int, interpolationCount: Int) {
        bytes.reserveCapacity(literalCapacity + interpolationCount * Self.bytesPerValue)
    }

    mutating func appendLiteral(_ literal: StaticString) {
        guard literal.hasPointerRepresentation else { return literal.withUTF8Buffer { bytes.append(contentsOf: $0) } }
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    mutating func appendInterpolation(_ text: String) {
        bytes.appendEscaped(text)
    }

    mutating func appendInterpolation(_ text: String?) {
        if let text { bytes.appendEscaped(text) }
    }

    mutating func appendInterpolation(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    mutating func appendInterpolation(_ address: Address) {
        bytes.appendEscaped(address.text)
    }

    mutating func appendInterpolation(_ html: HTML) {
        bytes.append(contentsOf: html.bytes)
    }

    mutating func appendInterpolation(_ html: HTML?) {
        if let html { bytes.append(contentsOf: html.bytes) }
    }

    mutating func appendInterpolation(_ parts: [HTML]) {
        bytes.reserveCapacity(bytes.count + parts.reduce(0) { $0 + $1.bytes.count } + Self.bytesPerValue)
        for part in parts { bytes.append(contentsOf: part.bytes) }
    }

    /// Markup that is there only when something holds: `\(if: isCurrent, #" aria-current="page""#)`.
    mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
        if condition { bytes.append(contentsOf: html().bytes) }
    }

    /// An attribute that is left out when it has no value: `\(attribute: "aria-describedby", hintID)`.
    mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        guard let value else { return }
        bytes.append(UInt8(ascii: " "))
        appendLiteral(name)
        appendLiteral("=\"")
        bytes.appendEscaped(value)
        bytes.append(UInt8(ascii: "\""))
    }
}
