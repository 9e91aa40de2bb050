import Database
import Vault
import Wording

/// The imports an actor can see: the actor's own, for executives all.
public struct ImportStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The imports within the actor's reach.
    public var imports: ImportStore { ImportStore(work: self) }
}

extension ImportStore {
    /// The counter that imports' ids are taken from.
    static let counterName = "import"
    private static let originCharactersMax = 200

    /// Past and present imports, newest first.
    ///
    /// - Parameters:
    ///   - before: only imports older than this one, for the next page.
    ///   - limit: 1 to `ImportLimits.listCountMax`.
    public func list(before: ImportBatch.ID? = nil, limit: Int = 20) throws -> [ImportBatch] {
        let older: SQL = if let before { " AND b.id < \(before)" } else { "" }
        return try work.connection.rows(
            """
            SELECT \(ImportColumns.whole)
            FROM import_batches b
            WHERE \(reach)\(older)
            ORDER BY b.id DESC
            LIMIT \(min(max(limit, 1), ImportLimits.listCountMax))
            """
        ) { row in try KeyedBatch(&row, keys: work.keys).batch }
    }

    /// One import.
    ///
    /// - Throws: `ArchiveError.notFound`, also for somebody else's.
    public func find(_ id: ImportBatch.ID) throws -> ImportBatch {
        try keyed(id).batch
    }

    /// How many rows there are of each kind.
    public func counts(of batch: ImportBatch) throws -> ImportCounts {
        var counts = ImportCounts()
        try work.connection.each(
            """
            SELECT r.verdict, r.choice, r.outcome, count(*)
            FROM import_rows r
            WHERE r.batch_id = \(try find(batch.id).id)
            GROUP BY r.verdict, r.choice, r.outcome
            """
        ) { row in
            let verdict = try row.next(RowVerdict.self)
            let choice = try row.nextIfPresent(RowChoice.self)
            let outcome = try row.nextIfPresent(RowOutcome.self)
            let count = try row.next(Int.self)
            counts.verdicts[verdict, default: 0] += count
            if let outcome { counts.outcomes[outcome, default: 0] += count }
            if verdict == .duplicate, choice == nil { counts.undecided += count }
            return true
        }
        return counts
    }

    func keyed(_ id: ImportBatch.ID) throws -> KeyedBatch {
        let found = try work.connection.first(
            "SELECT \(ImportColumns.whole) FROM import_batches b WHERE b.id = \(id) AND \(reach)"
        ) { row in try KeyedBatch(&row, keys: work.keys) }
        guard let found else { throw ArchiveError.notFound }
        return found
    }

    /// Which imports the actor sees.
    private var reach: SQL {
        switch work.actor.role {
        case .executive, .system: "1 = 1"
        case .auditor, .administrator, .service: "1 = 0"
        case .salesperson, .manager, .clerk: "b.person_id = \(work.actor.personID)"
        }
    }
}

// MARK: - Writing

extension ImportStore {
    /// Notes an uploaded file.
    func add(_ upload: UploadedFile) throws -> ImportBatch {
        try work.actor.requireEditor()
        let id = upload.id
        let plan = try remembered(upload.survey.plan)
        try work.connection.execute(
            """
            INSERT INTO import_batches (
              id, person_id, asked_by, asked_from, state, created_at, updated_at, file_id, byte_count, row_count, wrapped_key,
              sealed_plan)
            VALUES (
              \(id), \(work.actor.personID), \(work.actor.personID), \(askedFrom), \(ImportState.uploaded), \(work.at), \(work.at),
              \(upload.file.id.text), \(upload.byteCount), \(upload.survey.rowCount),
              \(work.keys.wrap(upload.file.key, of: id)), \(seal(plan, id, upload.file.key).bytes))
            """)
        try record(.importUploaded, id, ["rows": upload.survey.rowCount])
        return try find(id)
    }

    /// Writes another plan for a file that is not being worked on.
    func write(_ plan: ImportPlan, rowCount: Int, for id: ImportBatch.ID) throws -> ImportBatch {
        let keyed = try keyed(id)
        try require(keyed.batch, in: [.uploaded, .rehearsed])
        try work.connection.execute("DELETE FROM import_rows WHERE batch_id = \(id)")
        try work.connection.execute(
            """
            UPDATE import_batches
            SET state = \(ImportState.uploaded), sealed_plan = \(seal(plan, id, keyed.key).bytes),
              row_count = \(rowCount), updated_at = \(work.at), sealed_failure = NULL
            WHERE id = \(id)
            """)
        try record(.importMapped, id, [:])
        return try find(id)
    }

    /// Moves an import on, if it stands where it may.
    func move(_ id: ImportBatch.ID, from states: Set<ImportState>, to state: ImportState, workCount: Int? = nil) throws {
        try require(try find(id), in: states)
        let startedAt: SQL = workCount == nil ? "started_at" : "\(work.at)"
        let done: SQL = workCount == nil ? "done_count" : "0"
        try work.connection.execute(
            """
            UPDATE import_batches
            SET state = \(state), asked_by = \(work.actor.personID), asked_from = \(askedFrom),
              updated_at = \(work.at), started_at = \(startedAt), done_count = \(done),
              work_count = COALESCE(\(workCount), work_count), sealed_failure = NULL
            WHERE id = \(id)
            """)
    }

    private var askedFrom: String { String(work.actor.origin.prefix(Self.originCharactersMax)) }

    func require(_ batch: ImportBatch, in states: Set<ImportState>) throws {
        guard !states.contains(batch.state) else { return }
        throw ArchiveError.wrongState(
            Wording(
                "这批导入“\(batch.state.wording.chinese)”，现在不能这样做。",
                en: "This import is “\(batch.state.wording.english)”; that cannot be done now."))
    }

    /// Records an act on an import with figures.
    func record(_ act: Act, _ id: ImportBatch.ID, _ figures: KeyValuePairs<String, Int>) throws {
        var body = RecordWriter()
        for (position, figure) in figures.enumerated() {
            body.record(UInt16(position + 1)) { inner in
                inner.text(1, figure.key)
                inner.integer(2, Int64(figure.value))
            }
        }
        try work.record(act, Subject(.importBatch, id.rawValue), body: body)
    }

    private func seal(_ plan: ImportPlan, _ id: ImportBatch.ID, _ key: DataKey) -> Sealed {
        work.keys.vault.seal(plan.record, under: key, at: ImportColumns.plan.at(row: id.rawValue))
    }
}
