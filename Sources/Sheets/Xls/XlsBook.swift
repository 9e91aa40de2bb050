/// An open legacy workbook.
///
/// It is read here and not by a C library: FreeXL 1.0.6 leaves out the results of formulas and dies of
/// damaged files (3 of 500 with some bytes changed), and these files come from strangers.
struct XlsBook: SheetBook {
    let sheets: [SheetInfo]
    private let stream: any ByteSource
    private let globals: XlsGlobals
    private let limits: SheetLimits

    init(_ source: any ByteSource, limits: SheetLimits) throws {
        let file = try CompoundFile(source)
        guard let stream = try file.stream("Workbook") ?? file.stream("Book") else { throw SheetRefusal.damaged }
        self.stream = stream
        self.limits = limits
        globals = try XlsGlobals(stream, limits: limits)
        sheets = globals.tabs.enumerated().map { SheetInfo(index: $0, name: $1.name, isHidden: $1.isHidden) }
        guard !sheets.isEmpty else { throw SheetRefusal.noSheet }
    }

    func rows(ofSheetAt index: Int) throws -> any SheetRows {
        try XlsRows(BiffRecords(stream, from: globals.tabs[index].offset), globals: globals, limits: limits)
    }
}
