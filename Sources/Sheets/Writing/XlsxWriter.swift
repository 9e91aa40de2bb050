/// Writes an xlsx workbook row by row into a sink; no temporary file, and a memory that does not grow with the rows.
///
/// Texts are written as texts only: nothing in them becomes a formula or a link. The same rows give the same bytes.
/// Call `beginSheet` and `append` as often as needed and `finish` once; nothing is a workbook before that.
public final class XlsxWriter {
    private static let columnsMax = 16_384
    private static let gatherBytes = 32 << 10

    private let zip: ZipWriter
    private var sheetNames: [String] = []
    private var columns: [SheetColumn] = []
    private var hasHeader = false
    private var lastRow = 0
    private var xml: [UInt8] = []

    /// Begins a workbook. Throws what the sink throws, here and in every other call.
    public init(to sink: any ByteSink) throws {
        zip = ZipWriter(to: sink)
        try zip.beginPart("_rels/.rels")
        try zip.write(Array(XlsxPackage.relationships.utf8))
        try zip.beginPart("xl/styles.xml")
        try zip.write(Array(XlsxStyle.part.utf8))
    }

    /// A whole workbook in memory.
    public static func inMemory(_ write: (XlsxWriter) throws -> Void) throws -> [UInt8] {
        let sink = MemorySink()
        let writer = try XlsxWriter(to: sink)
        try write(writer)
        try writer.finish()
        return sink.bytes
    }

    /// Ends the sheet before and begins another, with the columns' titles as a frozen header with filters.
    ///
    /// Without `hasHeader` only the widths and kinds of the columns count. Throws `SheetWriteError.badSheetName` for a name
    /// that is taken (in whatever case) or not allowed.
    public func beginSheet(_ name: String, columns: [SheetColumn], hasHeader: Bool = true) throws {
        guard SheetName.allowed(name) == name, !sheetNames.contains(where: { $0.lowercased() == name.lowercased() }) else {
            throw SheetWriteError.badSheetName
        }
        guard columns.count <= Self.columnsMax else { throw SheetWriteError.tooManyColumns }
        try endSheet()
        sheetNames.append(name)
        self.columns = columns
        self.hasHeader = hasHeader && !columns.isEmpty
        lastRow = 0
        try zip.beginPart("xl/worksheets/sheet\(sheetNames.count).xml")
        xml += XlsxPackage.sheetHead(columns: columns, hasHeader: self.hasHeader).utf8
        if self.hasHeader { try appendHeader() }
    }

    /// Adds the next row, or the row of a number after the last written.
    public func append(_ cells: [Cell], at row: Int? = nil) throws {
        guard cells.count <= Self.columnsMax else { throw SheetWriteError.tooManyColumns }
        try appendRow(row ?? lastRow + 1) { number in
            for (column, cell) in cells.enumerated() {
                let kind = columns.indices.contains(column) ? columns[column].kind : nil
                try XlsxCellMarkup.append(cell, reference: CellReference.letters(column) + number, kind: kind, to: &xml)
            }
        }
    }

    /// Ends the workbook. A workbook without a sheet gets an empty one.
    public func finish() throws {
        if sheetNames.isEmpty { try beginSheet("Sheet1", columns: []) }
        try endSheet()
        try zip.beginPart("xl/workbook.xml")
        try zip.write(Array(XlsxPackage.workbook(sheetNames).utf8))
        try zip.beginPart("xl/_rels/workbook.xml.rels")
        try zip.write(Array(XlsxPackage.workbookRelationships(sheetNames.count).utf8))
        try zip.beginPart("[Content_Types].xml")
        try zip.write(Array(XlsxPackage.contentTypes(sheetNames.count).utf8))
        try zip.finish()
    }

    private func appendHeader() throws {
        try appendRow(1) { number in
            for (column, title) in columns.map(\.title).enumerated() {
                let reference = CellReference.letters(column) + number
                try XlsxCellMarkup.append(text: title, reference: reference, style: .header, to: &xml)
            }
        }
    }

    private func appendRow(_ number: Int, cells: (String) throws -> Void) throws {
        guard !sheetNames.isEmpty, number > lastRow else { throw SheetWriteError.outOfOrder }
        guard number <= SheetLimits.rowsMax else { throw SheetWriteError.tooManyRows }
        lastRow = number
        xml += "<row r=\"\(number)\">".utf8
        try cells(String(number))
        xml += "</row>".utf8
        if xml.count >= Self.gatherBytes { try flush() }
    }

    private func endSheet() throws {
        guard !sheetNames.isEmpty else { return }
        xml += "</sheetData>".utf8
        if hasHeader {
            xml += "<autoFilter ref=\"A1:\(CellReference.letters(columns.count - 1))\(max(1, lastRow))\"/>".utf8
        }
        xml += "</worksheet>".utf8
        try flush()
    }

    private func flush() throws {
        try zip.write(xml)
        xml.removeAll(keepingCapacity: true)
    }
}
