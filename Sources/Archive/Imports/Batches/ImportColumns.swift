import Database
import Vault

/// The sealed columns of imports and how a batch's row is read.
enum ImportColumns {
    static let plan = SealedColumn(table: SealedTable.imports, column: 1)
    static let failure = SealedColumn(table: SealedTable.imports, column: 2)
    static let row = SealedColumn(table: SealedTable.importRows, column: 1)
    static let targets = SealedColumn(table: SealedTable.importMappings, column: 1)

    /// Where a row of a batch is sealed: a file has fewer than 2^24 rows.
    static func place(of number: Int, in batch: ImportBatch.ID) -> SealedPlace {
        row.at(row: batch.rawValue << 24 | Int64(number))
    }

    static let whole: SQL = """
        b.id, b.wrapped_key, b.file_id, b.person_id, b.asked_by, b.asked_from, b.state, b.created_at, b.started_at, b.updated_at,
        b.byte_count, b.row_count, b.work_count, b.done_count, b.blank_count, b.total_count, b.sealed_plan,
        b.sealed_failure
        """
}

/// An import with the key that seals its file and its rows.
struct KeyedBatch: Sendable {
    let batch: ImportBatch
    let key: DataKey
    let fileID: SealedFileID?

    init(_ row: inout Row, keys: ArchiveKeys) throws {
        let id = try row.next(ImportBatch.ID.self)
        let key = try keys.batchKey(id, wrapped: row.next())
        self.key = key
        fileID = SealedFileID(text: try row.next())
        batch = ImportBatch(
            id: id, personID: try row.nextIfPresent(), askedByID: try row.nextIfPresent(),
            askedFrom: try row.next(), state: try row.next(),
            createdAt: try row.next(), startedAt: try row.nextIfPresent(), updatedAt: try row.next(),
            byteCount: try row.next(), rowCount: try row.next(), workCount: try row.next(),
            doneCount: try row.next(), blankCount: try row.next(), totalCount: try row.next(),
            plan: try ImportPlan(
                keys.vault.openRecord(
                    Sealed(stored: row.next()), under: key, at: ImportColumns.plan.at(row: id.rawValue))),
            failure: try row.nextIfPresent([UInt8].self).map { sealed in
                try FieldProblem(
                    keys.vault.openRecord(
                        Sealed(stored: sealed), under: key, at: ImportColumns.failure.at(row: id.rawValue))
                ).wording
            })
    }
}

extension ArchiveKeys {
    func batchKey(_ id: ImportBatch.ID, wrapped: [UInt8]) throws -> DataKey {
        try vault.unwrap(WrappedKey(stored: wrapped), for: Self.place(of: id))
    }

    func wrap(_ key: DataKey, of id: ImportBatch.ID) -> [UInt8] {
        vault.wrap(key, for: Self.place(of: id)).bytes
    }

    private static func place(of id: ImportBatch.ID) -> KeyPlace {
        .row(table: SealedTable.imports, row: id.rawValue)
    }
}
