/// The XML of cells.
///
/// A text is always written as text, so that nothing in it can become a formula or a link.
enum XlsxCellMarkup {
    /// The most UTF-16 units a cell holds.
    static let unitsMax = 32_767
    /// From here on a spreadsheet shows an unformatted number with an exponent.
    private static let shownInFullBelow = 1e11

    static func append(_ cell: Cell, reference: String, kind: SheetColumn.Kind?, to xml: inout [UInt8]) throws {
        switch cell {
        case .empty: break
        case .text(let text): try append(text: text, reference: reference, style: .general, to: &xml)
        case .number(let number, _) where !number.isFinite: append("#NUM!", reference, type: "e", .general, to: &xml)
        case .number(let number, let style):
            append(exact(number), reference, type: "n", numberStyle(style, kind, number), to: &xml)
        case .date(let date): try append(date, reference, kind, to: &xml)
        case .boolean(let isTrue): append(isTrue ? "1" : "0", reference, type: "b", .general, to: &xml)
        case .error(let code): append(escaped(code), reference, type: "e", .general, to: &xml)
        case .formula(let cached, _): try append(cached, reference: reference, kind: kind, to: &xml)
        }
    }

    static func append(text: String, reference: String, style: XlsxStyle, to xml: inout [UInt8]) throws {
        guard text.utf16.count <= unitsMax else { throw SheetWriteError.cellTooLong }
        guard !text.isEmpty else { return }
        xml += "<c r=\"\(reference)\" s=\"\(style.index)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
        appendEscaped(text, to: &xml)
        xml += "</t></is></c>".utf8
    }

    /// A day before 1900 has no serial number and is written as text.
    private static func append(_ date: SheetDate, _ reference: String, _ kind: SheetColumn.Kind?, to xml: inout [UInt8]) throws {
        guard let serial = DateSystem.from1900.serial(date), serial >= 1 else {
            return try append(text: date.description, reference: reference, style: .general, to: &xml)
        }
        let style: XlsxStyle = date.time != nil || kind == .dateTime ? .dateTime : .date
        append(exact(serial), reference, type: "n", style, to: &xml)
    }

    private static func append(_ value: String, _ reference: String, type: String, _ style: XlsxStyle, to xml: inout [UInt8]) {
        xml += "<c r=\"\(reference)\" s=\"\(style.index)\" t=\"\(type)\"><v>\(value)</v></c>".utf8
    }

    private static func numberStyle(_ style: NumberStyle, _ kind: SheetColumn.Kind?, _ number: Double) -> XlsxStyle {
        if kind == .amount { return .amount }
        guard case .digits(let minimum) = style else { return .general }
        return minimum > 1 || abs(number) >= shownInFullBelow ? .digits(minimum: minimum) : .general
    }

    private static func exact(_ number: Double) -> String {
        guard number == number.rounded(.towardZero), abs(number) < 1e15 else { return number.description }
        return String(Int64(number))
    }

    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        appendEscaped(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Characters that XML does not have, and what looks like their escape, become `_x000B_`.
    static func appendEscaped(_ text: String, to xml: inout [UInt8]) {
        let bytes = Array(text.utf8)
        for at in bytes.indices {
            switch bytes[at] {
            case UInt8(ascii: "&"): xml += "&amp;".utf8
            case UInt8(ascii: "<"): xml += "&lt;".utf8
            case UInt8(ascii: ">"): xml += "&gt;".utf8
            case UInt8(ascii: "\""): xml += "&quot;".utf8
            case 0x09, 0x0A: xml.append(bytes[at])
            case 0..<0x20: xml += "_x00\(hexadecimal(bytes[at]))_".utf8
            case UInt8(ascii: "_") where EscapedText.escape(in: bytes[at...]) != nil: xml += "_x005F_".utf8
            case 0xBE where isNoncharacterEnd(bytes, at), 0xBF where isNoncharacterEnd(bytes, at): xml.append(0xBD)
            default: xml.append(bytes[at])
            }
        }
    }

    /// U+FFFE and U+FFFF are no characters of XML and become U+FFFD, whose bytes differ from theirs in the last only.
    private static func isNoncharacterEnd(_ bytes: [UInt8], _ at: Int) -> Bool {
        at >= 2 && bytes[at - 1] == 0xBF && bytes[at - 2] == 0xEF
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "0" + digits : digits
    }
}
