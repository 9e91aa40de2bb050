/// What the workbook part says: the sheets with cells, and from when days are counted.
struct XlsxOutline {
    private(set) var sheets: [SheetInfo] = []
    private(set) var paths: [String] = []
    private(set) var dates = DateSystem.from1900

    init(_ workbook: ZipPartStream, parts: XlsxParts, limits: SheetLimits) throws {
        var scanner = XMLScanner(workbook)
        while let event = try scanner.nextUnlessFinished() {
            guard event == .start else { continue }
            if scanner.isNamed("workbookPr") {
                let flag = try scanner.string("date1904")
                dates = flag == "1" || flag == "true" ? .from1904 : .from1900
            } else if scanner.isNamed("sheet") {
                try add(scanner, parts: parts)
                guard sheets.count <= limits.sheetsMax else { throw SheetRefusal.tooManySheets(max: limits.sheetsMax) }
            }
        }
    }

    /// A sheet that is a chart or a macro has no cells and is left aside.
    private mutating func add(_ scanner: XMLScanner, parts: XlsxParts) throws {
        guard let id = try scanner.string("id"), let target = parts[id], target.kind == "worksheet" else { return }
        let name = try scanner.string("name") ?? ""
        let state = try scanner.string("state") ?? "visible"
        sheets.append(SheetInfo(index: sheets.count, name: name, isHidden: state != "visible"))
        paths.append(target.path)
    }
}
