/// The records of a text file as rows; all their cells are text.
final class CsvRows: SheetRows {
    private var scanner: CsvScanner

    init(_ source: any ByteSource, dialect: CsvDialect, limits: SheetLimits) throws {
        let decoder = try TextDecoder(source, encoding: dialect.encoding, markBytes: dialect.markBytes)
        scanner = CsvScanner(decoder, delimiter: dialect.delimiter, limits: limits)
    }

    func next() throws -> SheetRow? {
        while let cells = try scanner.next() {
            let row = SheetRow(number: scanner.record, cells: cells)
            if !row.cells.isEmpty, !isDeclaration(row) { return row }
        }
        return nil
    }

    private func isDeclaration(_ row: SheetRow) -> Bool {
        guard row.number == 1, row.cells.count == 1, case .text(let text) = row.cells[0] else { return false }
        return text.lowercased().hasPrefix("sep=")
    }
}
