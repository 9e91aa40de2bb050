/// What may be placed in an address: text and whole numbers, percent-encoded (RFC 3986, 2.3: only unreserved characters stay).
struct AddressInterpolation: StringInterpolationProtocol {
    typealias StringLiteralType = StaticString

    private(set) var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
        text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: StaticString) {
        text += literal.description
    }

    mutating func appendInterpolation(_ part: String) {
        for byte in part.utf8 { append(encoding: byte) }
    }

    mutating func appendInterpolation(_ number: Int) {
        text += String(number)
    }

    /// An address to go on from: `"\(batch)/undo"`.
    mutating func appendInterpolation(_ address: Address) {
        text += address.text
    }

    /// Query items in the order given, `a=1&b=2`, with names and values encoded.
    mutating func appendInterpolation(query items: [(name: String, value: String)]) {
        var isFirst = true
        for item in items {
            if !isFirst { text += "&" }
            appendInterpolation(item.name)
            text += "="
            appendInterpolation(item.value)
            isFirst = false
        }
    }

    private mutating func append(encoding byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            text.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = Array("0123456789ABCDEF")
            text.append("%")
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0x0F)])
        }
    }
}
