import Foundation
import Sheets
import Vault

/// The sealed file of an import, and its rows.
struct ImportFile: Sendable {
    let path: String
    let id: SealedFileID
    let key: DataKey
    /// The name a person gave it.
    let name: String

    /// Opens the file as a sheet.
    ///
    /// - Throws: `ImportRefusal.unreadable`, `SealedFileError`.
    func open() throws -> SheetReader {
        var limits = SheetLimits.standard
        limits.fileBytesMax = ImportLimits.fileBytesMax
        limits.columnsMax = ImportLimits.columnsMax
        let source = SealedByteSource(try SealedFileReader(path: path, id: id, key: key))
        return try refusing { try SheetReader(source, fileName: name, limits: limits) }
    }

    /// The rows of one of its sheets, from the first.
    func rows(ofSheetAt index: Int) throws -> ImportRows {
        let reader = try open()
        guard reader.sheets.indices.contains(index) else { throw ImportRefusal.noSuchPlace }
        return ImportRows(try refusing { try reader.rows(of: reader.sheets[index]) }, reader: reader)
    }
}

/// The rows of a sheet in portions.
final class ImportRows {
    private let rows: any SheetRows
    private let reader: SheetReader

    init(_ rows: any SheetRows, reader: SheetReader) {
        self.rows = rows
        self.reader = reader
    }

    /// The next row; nil after the last.
    func next() throws -> SheetRow? {
        try refusing { try rows.next() }
    }

    /// The next rows, fewer than `count` only at the end.
    func next(_ count: Int) throws -> [SheetRow] {
        var portion: [SheetRow] = []
        portion.reserveCapacity(count)
        while portion.count < count, let row = try next() { portion.append(row) }
        return portion
    }
}

/// Gives a refusal of the sheet's readers as one of the import.
func refusing<Value>(_ read: () throws -> Value) throws -> Value {
    do {
        return try read()
    } catch let refusal as SheetRefusal {
        throw ImportRefusal.unreadable(refusal)
    }
}
