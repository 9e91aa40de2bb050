import Database
import Vault

/// The sealed columns of exports and how a row is read.
enum ExportColumns {
    static let request = SealedColumn(table: SealedTable.exports, column: 1)

    static let whole: SQL = """
        e.id, e.person_id, e.origin, e.state, e.failure, e.expected_count, e.done_count, e.byte_count, e.is_masked, e.created_at, e.ends_at,
        e.file_id, e.wrapped_key, e.sealed_request
        """
}

/// An export with what opens its file.
struct KeyedExport: Sendable {
    let export: Export
    let fileID: SealedFileID
    /// Nil once the file is gone.
    let key: DataKey?

    init(_ row: inout Row, keys: ArchiveKeys) throws {
        let id = try row.next(Export.ID.self)
        let (person, origin) = (try row.next(Person.ID.self), try row.next(String.self))
        let (state, failure) = (try row.next(Export.State.self), try row.nextIfPresent(Export.Failure.self))
        let (expected, done) = (try row.nextIfPresent(Int.self), try row.next(Int.self))
        let (bytes, isMasked) = (try row.next(Int64.self), try row.next(Int.self) == 1)
        let (created, ends) = (try row.next(Moment.self), try row.nextIfPresent(Moment.self))
        guard let fileID = SealedFileID(text: try row.next(String.self)) else { throw ArchiveError.notFound }
        self.fileID = fileID
        key = try row.nextIfPresent([UInt8].self).map { try keys.exportKey(id, wrapped: $0) }
        let record = try keys.vault.openRecord(
            Sealed(stored: try row.next()), under: keys.ring.key(.people), at: ExportColumns.request.at(row: id.rawValue))
        export = Export(
            id: id, personID: person, origin: origin, state: state, failure: failure, expectedCount: expected, doneCount: done,
            byteCount: bytes, isMasked: isMasked, createdAt: created, endsAt: ends, request: try ExportRequest(record))
    }
}

extension ArchiveKeys {
    func exportKey(_ id: Export.ID, wrapped: [UInt8]) throws -> DataKey {
        try vault.unwrap(WrappedKey(stored: wrapped), for: Self.place(of: id))
    }

    func wrap(_ key: DataKey, of id: Export.ID) -> [UInt8] {
        vault.wrap(key, for: Self.place(of: id)).bytes
    }

    private static func place(of id: Export.ID) -> KeyPlace {
        .row(table: SealedTable.exports, row: id.rawValue)
    }
}
