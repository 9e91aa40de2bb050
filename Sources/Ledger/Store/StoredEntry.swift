import Database

/// A row of `ledger_entries`: the entry and the leaf hash that was stored beside it.
struct StoredEntry {
    let entry: LedgerEntry
    let leafHash: LedgerHash

    /// The columns in the order in which they are written and read.
    static let table = TableColumns(
        "ledger_entries", "idx", "at", "actor_id", "actor_role", "origin", "kind", "subject_kind", "subject_id", "batch", "body",
        "commitment", "leaf_hash")

    /// The columns that `init(_:)` reads, in its order.
    static let columns = table.list

    init(_ row: inout Row) throws {
        try self.init(index: try row.next(), &row)
    }

    /// Reads the columns after `idx`.
    init(index: Int64, _ row: inout Row) throws {
        let atMilliseconds: Int64 = try row.next()
        let actorID: Int64? = try row.nextIfPresent()
        let actorRole: String = try row.next()
        let origin: String = try row.next()
        let kind: String = try row.next()
        let subjectKind: String? = try row.nextIfPresent()
        let subjectID: Int64? = try row.nextIfPresent()
        let batch: Int64? = try row.nextIfPresent()
        let sealedBody: [UInt8]? = try row.nextIfPresent()
        entry = LedgerEntry(
            index: index, atMilliseconds: atMilliseconds, actorID: actorID, actorRole: actorRole, origin: origin,
            kind: kind, subjectKind: subjectKind, subjectID: subjectID, batch: batch,
            commitment: try row.next(), sealedBody: sealedBody)
        leafHash = try row.next()
    }
}
