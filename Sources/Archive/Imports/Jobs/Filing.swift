import Database
import Vault

/// Files the rows of an import, portion by portion, each a transaction of its own.
///
/// A row that was filed has its outcome in the same transaction: after a crash nothing is lost and nothing doubled.
struct Filing {
    let archive: Archive
    let actor: Actor
    let keyed: KeyedBatch

    private var id: ImportBatch.ID { keyed.batch.id }

    /// Files every row that is still open; the next portion is prepared while one is written.
    ///
    /// - Throws: `ImportStopped` when somebody stopped it, `ArchiveError`, `DatabaseError`.
    func run() async throws {
        var next = try await portion(after: 0)
        while let current = next {
            try Task.checkCancellation()
            async let following = portion(after: current.lastRow)
            try await write(current)
            next = try await following
        }
        try await archive.work(as: actor) { [id] work in
            try work.imports.move(id, from: [.committing], to: .committed)
            try work.imports.record(.importFinished, id, [:])
        }
    }

    /// The next open rows, those that become customers sealed and cut into tokens.
    func portion(after row: Int) async throws -> FilingPortion? {
        let rows = try await archive.look(as: actor) { [keyed] work in
            try work.imports.stored(
                keyed, "r.row_number > \(row) AND r.outcome IS NULL AND r.verdict <> 'refused'",
                limit: ImportLimits.portionRows)
        }
        guard let last = rows.last else { return nil }
        guard keyed.batch.plan.kind == .customers else {
            return FilingPortion(new: [], prepared: [], others: [], dealings: rows, lastRow: last.row.number)
        }
        let new = rows.filter { $0.choiceInForce == .new }
        let prepared = try await BulkWriter(archive, as: actor).prepare(new.compactMap(\.row.content))
        return FilingPortion(
            new: new, prepared: prepared, others: rows.filter { $0.choiceInForce != .new }, lastRow: last.row.number)
    }

    func write(_ portion: FilingPortion) async throws {
        try await archive.work(as: actor) { [id] work in
            work.batch = id.rawValue
            try work.imports.advance(id, by: portion.count, in: .committing)
            try work.imports.file(portion, in: id)
        }
    }
}

/// Rows that are filed in one transaction.
struct FilingPortion: Sendable {
    /// Rows that become customers.
    let new: [StoredRow]
    /// The customers they become, in the same order.
    let prepared: [PreparedCustomer]
    /// Suspected duplicates to be skipped or updated.
    let others: [StoredRow]
    /// Dealings, in a list of them.
    var dealings: [StoredRow] = []
    let lastRow: Int

    var count: Int { new.count + others.count + dealings.count }
}
