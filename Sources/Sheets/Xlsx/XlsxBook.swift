/// An open xlsx workbook: its sheets, texts and styles.
struct XlsxBook: SheetBook {
    let sheets: [SheetInfo]
    private let paths: [String]
    private let archive: ZipArchive
    private let interpreter: XlsxCellInterpreter

    init(_ source: any ByteSource, limits: SheetLimits) throws {
        archive = try ZipArchive(source, limits: limits)
        guard let path = try XlsxParts.workbookPath(in: archive), let workbook = try archive.part(path) else {
            throw SheetRefusal.damaged
        }
        let parts = try XlsxParts(of: path, in: archive)
        let outline = try XlsxOutline(workbook, parts: parts, limits: limits)
        sheets = outline.sheets
        paths = outline.paths
        guard !sheets.isEmpty else { throw SheetRefusal.noSheet }
        interpreter = XlsxCellInterpreter(
            texts: try parts.path(ofKind: "sharedStrings").flatMap(archive.part)
                .map { try XlsxTexts.read($0, limits: limits) } ?? TextTable(limits: limits),
            styles: try parts.path(ofKind: "styles").flatMap(archive.part).map(XlsxStyles.init) ?? XlsxStyles(),
            dates: outline.dates)
    }

    func rows(ofSheetAt index: Int) throws -> any SheetRows {
        guard let part = try archive.part(paths[index]) else { throw SheetRefusal.damaged }
        return XlsxRows(part, interpreter: interpreter, limits: archive.limits)
    }
}
