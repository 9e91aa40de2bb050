/// The kinds of values a cell can hold (ECMA-376 part 1, 18.18.11).
enum XlsxCellType {
    case number, sharedText, text, boolean, error, date

    init(_ attribute: ArraySlice<UInt8>?) {
        self =
            switch attribute.map({ String(decoding: $0, as: UTF8.self) }) {
            case "s": .sharedText
            case "inlineStr", "str": .text
            case "b": .boolean
            case "e": .error
            case "d": .date
            default: .number
            }
    }
}
