/// A text file as a workbook of one sheet, named after the file.
struct CsvBook: SheetBook {
    let sheets: [SheetInfo]
    private let source: any ByteSource
    private let dialect: CsvDialect
    private let limits: SheetLimits

    init(_ source: any ByteSource, dialect: CsvDialect, fileName: String, limits: SheetLimits) {
        self.source = source
        self.dialect = dialect
        self.limits = limits
        let stem = fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
        sheets = [SheetInfo(index: 0, name: SheetName.allowed(stem), isHidden: false)]
    }

    func rows(ofSheetAt index: Int) throws -> any SheetRows {
        try CsvRows(source, dialect: dialect, limits: limits)
    }
}
