/// The number format of each cell style (ECMA-376 part 1, 18.8).
struct XlsxStyles {
    private var formats: [NumberFormat] = []

    /// A workbook has at most 64,000 cell styles.
    private static let stylesMax = 65_536

    /// Styles of a workbook without a styles part.
    init() {}

    init(_ part: ZipPartStream) throws {
        var codes: [Int: NumberFormat] = [:]
        var isInCellFormats = false
        var scanner = XMLScanner(part)
        while let event = try scanner.nextUnlessFinished() {
            if scanner.isNamed("cellXfs"), event != .text {
                isInCellFormats = event == .start
            } else if event == .start, scanner.isNamed("numFmt") {
                guard let id = scanner.number("numFmtId"), let code = try scanner.string("formatCode") else { continue }
                guard codes.count < Self.stylesMax else { throw SheetRefusal.damaged }
                codes[id] = NumberFormat(code: code)
            } else if event == .start, isInCellFormats, scanner.isNamed("xf") {
                guard formats.count < Self.stylesMax else { throw SheetRefusal.damaged }
                let id = scanner.number("numFmtId") ?? 0
                formats.append(codes[id] ?? NumberFormat(builtin: id))
            }
        }
    }

    subscript(style: Int) -> NumberFormat {
        formats.indices.contains(style) ? formats[style] : .general
    }
}
