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
        var portion = try nextPortion(of: rows, after: plan.headerRow ?? 0)
        var present = await read(portion?.rows ?? [], with: reader)
        while let current = portion {
            try Task.checkCancellation()
            let upcoming = try nextPortion(of: rows, after: current.lastNumber)
            // The other cores read what comes next while this one judges and the database writes.
            async let following = read(upcoming?.rows ?? [], with: reader)
            let judged = try await judge(present, &known)
            try await write(judged, RowTally(present, gaps: current.gapCount))
            (portion, present) = (upcoming, await following)
        }
        try await finish()
    }

    /// Rows of the file that are judged and written at a time.
    private struct Portion {
        /// Those below the header.
        let rows: [SheetRow]
        /// The last one's number, the header's where all stand above it.
        let lastNumber: Int
        /// How many rows the sheet leaves out between them.
        let gapCount: Int
    }

    /// The next rows behind one; nil at the end of the file.
    private func nextPortion(of sheet: ImportRows, after previous: Int) throws -> Portion? {
        let rows = try sheet.next(ImportLimits.portionRows)
        guard let last = rows.last?.number else { return nil }
        let below = rows.filter { $0.number > plan.headerRow ?? 0 }
        return Portion(rows: below, lastNumber: max(last, previous), gapCount: max(0, last - previous - below.count))
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
        let ground = try await archive.look(as: actor) { [kind = plan.kind] work -> DealingGround? in
            guard kind == .dealings else { return nil }
            return DealingGround(rules: EntryRules(work), products: try work.products.all())
        }
        return RowReader(plan, dates: dates, importer: keyed.batch.personID, of: archive, dealings: ground)
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
        if plan.kind == .dealings { return try await archive.look(as: actor) { try DealingJudge($0, rows).judged() } }
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
            try connection.insert(zip(rows, sealed).map { $0.stored($1, in: id) }, into: JudgedRow.table)
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

extension JudgedRow {
    fileprivate static let table = TableColumns(
        "import_rows", "batch_id", "row_number", "verdict", "match_customer_id", "match_row", "sealed")

    /// The row as it is kept.
    fileprivate func stored(_ sealed: Sealed, in batch: ImportBatch.ID) -> [SQLValue] {
        [SQLValue](row: batch, number, verdict, matchCustomerID, matchRow, sealed.bytes)
    }
}
