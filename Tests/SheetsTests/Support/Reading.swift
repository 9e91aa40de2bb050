import Sheets

/// All rows of the first sheet of a file.
func rows(of bytes: [UInt8], named fileName: String = "", limits: SheetLimits = .standard) throws -> [SheetRow] {
    let reader = try SheetReader(MemoryByteSource(bytes), fileName: fileName, limits: limits)
    return try rows(of: reader.sheets[0], in: reader)
}

/// All rows of a sheet.
func rows(of sheet: SheetInfo, in reader: SheetReader) throws -> [SheetRow] {
    let source = try reader.rows(of: sheet)
    var rows: [SheetRow] = []
    while let row = try source.next() { rows.append(row) }
    return rows
}

/// The texts of all rows of a text file.
func texts(of csv: String) throws -> [[String]] {
    try rows(of: Array(csv.utf8)).map { $0.cells.map(\.shown) }
}
