import Database
import Sheets
import Vault

/// The dry run of an import: reads every row and says what would become of it, filing nothing.
///
/// Begun anew from the first row after a restart.
struct Rehearsal {
    let archive: Archive
    let actor: Actor
    let keyed: KeyedBatch
    let file: ImportFile

    private static let sliceRows = 50
    private var id: ImportBatch.ID { keyed.batch.id }
    private var plan: ImportPlan { keyed.batch.plan }

    /// Goes over the whole file.
    ///
    /// - Throws: `ImportStopped` when somebody stopped it, `ImportRefusal`, `SealedFileError`, `DatabaseError`.
    func run() async throws {
        try await clear()
        let reader = try await rowReader()
        let rows = try file.rows(ofSheetAt: plan.sheetIndex)
        var known = FileIdentities()
        var previous = plan.headerRow ?? 0
        while true {
            try Task.checkCancellation()
            let portion = try rows.next(ImportLimits.portionRows)
            guard let last = portion.last else { break }
            let below = portion.filter { $0.number > plan.headerRow ?? 0 }
            let read = await read(below, with: reader)
            let judged = try await judge(read, &known)
            let gaps = max(0, last.number - max(previous, plan.headerRow ?? 0) - below.count)
            try await write(judged, RowTally(read, gaps: gaps))
            previous = last.number
        }
        try await finish()
    }

    private func rowReader() async throws -> RowReader {
        let today = CalendarDate(archive.now)
        let (file, plan) = (file, plan)
        let dates = try await Background.run {
            var dates = DateColumns(plan, today: today)
            let rows = try file.rows(ofSheetAt: plan.sheetIndex)
            while !dates.isEmpty, let row = try rows.next() {
                if row.number > plan.headerRow ?? 0 { dates.add(row) }
            }
            return dates.columns()
        }
        let people = PeopleByName(archive.directory, importer: keyed.batch.personID)
        return RowReader(plan, dates: dates, today: today, people: people)
    }

    private func read(_ rows: [SheetRow], with reader: RowReader) async -> [ReadRow] {
        await withTaskGroup(of: (start: Int, rows: [ReadRow]).self) { group in
            for start in stride(from: 0, to: rows.count, by: Self.sliceRows) {
                let slice = rows[start..<min(start + Self.sliceRows, rows.count)]
                group.addTask { [keys = archive.keys] in
                    (start, slice.map { ReadRow(reader.read($0), keys: keys) })
                }
            }
            let slices = await group.reduce(into: []) { $0.append($1) }
            return slices.sorted { $0.start < $1.start }.flatMap(\.rows)
        }
    }

    private func judge(_ rows: [ReadRow], _ known: inout FileIdentities) async throws -> [JudgedRow] {
        var earlier: [Int: Set<Int>] = [:]
        for row in rows where row.identity != nil {
            earlier[row.reading.number] = known.rows(carryingOneOf: row.tokens)
            known.add(row.tokens, row: row.reading.number)
        }
        let (candidates, keyed) = (earlier, keyed)
        return try await archive.look(as: actor) { work in
            try RowJudge(work, keyed, rows, earlier: candidates).judged()
        }
    }

    private func clear() async throws {
        try await archive.database.write { [id] connection in
            try connection.execute("DELETE FROM import_rows WHERE batch_id = \(id)")
            try connection.execute(
                """
                UPDATE import_batches SET done_count = 0, blank_count = 0, total_count = 0
                WHERE id = \(id)
                """)
        }
    }

    private func write(_ rows: [JudgedRow], _ tally: RowTally) async throws {
        let sealed = rows.map { row in
            archive.keys.vault.seal(row.record, under: keyed.key, at: ImportColumns.place(of: row.number, in: id))
        }
        try archive.requireRoom()
        try await archive.database.write(durability: .committed) { [id, now = archive.now] connection in
            for (row, sealed) in zip(rows, sealed) { try connection.insert(row, sealed, into: id) }
            let changed = try connection.execute(
                """
                UPDATE import_batches
                SET done_count = done_count + \(tally.doneCount), blank_count = blank_count + \(tally.blankCount),
                  total_count = total_count + \(tally.totalCount), updated_at = \(now)
                WHERE id = \(id) AND state = 'rehearsing'
                """)
            guard changed == 1 else { throw ImportStopped() }
        }
    }

    private func finish() async throws {
        try await archive.work(as: actor) { [id] work in
            try work.imports.move(id, from: [.rehearsing], to: .rehearsed)
            let counts = try work.imports.counts(of: try work.imports.find(id))
            try work.imports.record(
                .importFinished, id,
                [
                    "complete": counts.verdicts[.complete] ?? 0, "lacking": counts.verdicts[.lacking] ?? 0,
                    "duplicate": counts.verdicts[.duplicate] ?? 0, "refused": counts.verdicts[.refused] ?? 0,
                ])
        }
    }
}

extension Connection {
    fileprivate func insert(_ row: JudgedRow, _ sealed: Sealed, into batch: ImportBatch.ID) throws {
        try execute(
            """
            INSERT INTO import_rows (batch_id, row_number, verdict, match_customer_id, match_row, sealed)
            VALUES (
              \(batch), \(row.number), \(row.verdict), \(row.matchCustomerID), \(row.matchRow), \(sealed.bytes))
            """)
    }
}
