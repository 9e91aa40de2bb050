import Database

/// Takes an import back, portion by portion, each a transaction of its own.
struct Undoing {
    let archive: Archive
    let actor: Actor
    let keyed: KeyedBatch

    private var id: ImportBatch.ID { keyed.batch.id }

    /// Goes over every row that was filed.
    ///
    /// - Throws: `ImportStopped`, `ArchiveError`, `DatabaseError`.
    func run() async throws {
        while try await portion() { try Task.checkCancellation() }
        try await archive.work(as: actor) { [id] work in
            try work.imports.move(id, from: [.undoing], to: .undone)
            let outcomes = try work.imports.counts(of: try work.imports.find(id)).outcomes
            try work.imports.record(
                .importFinished, id,
                [
                    "removed": outcomes[.removed] ?? 0, "restored": outcomes[.restored] ?? 0,
                    "kept": outcomes[.kept] ?? 0,
                ])
        }
    }

    /// - Returns: whether there was anything to do.
    private func portion() async throws -> Bool {
        let rows = try await archive.look(as: actor) { [id] work in try work.imports.filedRows(of: id) }
        guard !rows.isEmpty else { return false }
        try await archive.work(as: actor) { [id] work in
            work.batch = id.rawValue
            try work.imports.advance(id, by: rows.count, in: .undoing)
            for customer in Set(rows).sorted() { try work.imports.takeBack(customer, of: id) }
            try work.imports.record(.importTakenBack, id, ["rows": rows.count])
        }
        return true
    }
}
