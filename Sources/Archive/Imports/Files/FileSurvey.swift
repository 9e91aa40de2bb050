import Sheets
import Vault

/// A first walk through an uploaded file: which sheet, which header, which columns, how many rows.
struct FileSurvey {
    /// What was found.
    let plan: ImportPlan
    /// How many rows stand below the header.
    let rowCount: Int

    /// Surveys the sheet with the best header; hidden sheets do not count.
    ///
    /// - Throws: `ImportRefusal`, `SealedFileError`.
    init(of file: ImportFile, own: OwnFields) throws {
        let reader = try file.open()
        let shown = reader.sheets.filter { !$0.isHidden }
        var best: (outline: SheetOutline, index: Int)?
        for sheet in shown {
            let outline = SheetOutline(try Self.head(of: sheet, reader), own: own.titles)
            guard !outline.samples.isEmpty else { continue }
            if outline.titles.count > best?.outline.titles.count ?? -1 { best = (outline, sheet.index) }
        }
        guard let best else { throw ImportRefusal.noRows }
        try self.init(best.outline, sheet: reader.sheets[best.index], of: reader, fileName: file.name, own)
    }

    /// Surveys a sheet and a header that a person named.
    ///
    /// - Throws: `ImportRefusal`, `SealedFileError`.
    init(of file: ImportFile, sheetIndex: Int, headerRow: Int?, own: OwnFields) throws {
        let reader = try file.open()
        guard reader.sheets.indices.contains(sheetIndex) else { throw ImportRefusal.noSuchPlace }
        let sheet = reader.sheets[sheetIndex]
        let outline = SheetOutline(try Self.head(of: sheet, reader), headerRow: headerRow)
        guard outline.headerRow == headerRow else { throw ImportRefusal.noSuchPlace }
        try self.init(outline, sheet: sheet, of: reader, fileName: file.name, own)
    }

    private init(
        _ outline: SheetOutline, sheet: SheetInfo, of reader: SheetReader, fileName: String, _ own: OwnFields
    ) throws {
        guard !outline.samples.isEmpty else { throw ImportRefusal.noRows }
        let guess = ColumnGuess(titles: outline.titles, rows: outline.samples, own: own.titles)
        let columns = outline.looksLikeDeals ? guess.dealingColumns : guess.columns
        if outline.looksLikeDeals, !columns.contains(where: { $0.target.namesCustomer }) { throw ImportRefusal.looksLikeDeals }
        rowCount = try Self.count(sheet, of: reader, below: outline.headerRow ?? 0)
        plan = ImportPlan(
            fileName: PrivateText(fileName), sheetNames: reader.sheets.map { PrivateText($0.name) },
            sheetIndex: sheet.index, headerRow: outline.headerRow,
            columns: columns, kind: outline.looksLikeDeals ? .dealings : .customers)
    }

    private static func head(of sheet: SheetInfo, _ reader: SheetReader) throws -> [SheetRow] {
        let rows = ImportRows(try refusing { try reader.rows(of: sheet) }, reader: reader)
        return try rows.next(ImportLimits.headerSearchRows + ImportLimits.sampleRows)
    }

    /// Reads the sheet to its end, so that a fault anywhere in it is told before anything begins.
    private static func count(_ sheet: SheetInfo, of reader: SheetReader, below headerRow: Int) throws -> Int {
        let rows = ImportRows(try refusing { try reader.rows(of: sheet) }, reader: reader)
        var count = 0
        while let row = try rows.next() {
            guard row.number > headerRow else { continue }
            count += 1
            guard count <= ImportLimits.rowsMax else { throw ImportRefusal.tooManyRows }
        }
        return count
    }
}
