/// A person's own sheet once more, with one more column that says something about some of its rows.
///
/// Every cell keeps its place, its row number and its type; a formula becomes the value it had. The column stands behind
/// the last that is used anywhere in the sheet.
public struct AnnotatedCopy {
    /// The title of the added column.
    public var title: String
    /// The row the title is written into, as the file counts; nil for a sheet without a header.
    public var headerRow: Int?
    /// What is said, by row number as the file counts.
    public var remarks: [Int: String]

    /// The width of the added column, in characters.
    private static let remarkWidth = 40.0
    /// The width of the other columns, in characters.
    private static let width = 16.0

    /// Makes a copy to be written.
    public init(title: String, headerRow: Int?, remarks: [Int: String]) {
        self.title = title
        self.headerRow = headerRow
        self.remarks = remarks
    }

    /// Writes the copy of a sheet as a workbook of its own. The sheet is read twice: the first time for its width.
    ///
    /// Throws `SheetRefusal`, `SheetWriteError`, and what source and sink throw.
    public func write(_ sheet: SheetInfo, of reader: SheetReader, to sink: any ByteSink) throws {
        let column = try usedColumns(of: sheet, reader)
        let columns = Array(repeating: SheetColumn("", width: Self.width), count: column)
        let writer = try XlsxWriter(to: sink)
        try writer.beginSheet(
            SheetName.allowed(sheet.name), columns: columns + [SheetColumn(title, width: Self.remarkWidth)], hasHeader: false)
        let rows = try reader.rows(of: sheet)
        while let row = try rows.next() {
            try writer.append(cells(of: row, remarkColumn: column), at: row.number)
        }
        try writer.finish()
    }

    private func usedColumns(of sheet: SheetInfo, _ reader: SheetReader) throws -> Int {
        let rows = try reader.rows(of: sheet)
        var used = 0
        while let row = try rows.next() { used = max(used, row.cells.count) }
        return used
    }

    private func cells(of row: SheetRow, remarkColumn: Int) -> [Cell] {
        guard let remark = row.number == headerRow ? title : remarks[row.number] else { return row.cells }
        return row.cells + Array(repeating: .empty, count: remarkColumn - row.cells.count) + [.text(remark)]
    }
}
