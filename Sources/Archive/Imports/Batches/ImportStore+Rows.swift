import Database
import Vault
import Wording

extension ImportStore {
    /// One page of an import's rows, in the order of the file.
    ///
    /// - Parameters:
    ///   - verdict: only rows of this verdict; all when nil.
    ///   - outcome: only rows of which this became; all when nil.
    ///   - after: the row number behind which the page begins.
    ///   - limit: 1 to `ImportLimits.pageRowsMax`.
    public func rows(
        of id: ImportBatch.ID, verdict: RowVerdict? = nil, outcome: RowOutcome? = nil, after: Int = 0, limit: Int = 50
    ) throws -> ImportRowPage {
        let keyed = try keyed(id)
        let limit = min(max(limit, 1), ImportLimits.pageRowsMax)
        let only: SQL = if let verdict { " AND r.verdict = \(verdict)" } else { "" }
        let became: SQL = if let outcome { " AND r.outcome = \(outcome)" } else { "" }
        var stored = try stored(keyed, "r.row_number > \(after)\(only)\(became)", limit: limit + 1)
        let isMore = stored.count > limit
        if isMore { stored.removeLast() }
        return ImportRowPage(rows: try stored.map(shown), next: isMore ? stored.last?.row.number : nil)
    }

    /// Chooses what is done with one suspected duplicate.
    ///
    /// - Throws: `ArchiveError.notFound` for a row that is none, `.wrongState` once the import has begun.
    public func choose(_ choice: RowChoice, for row: Int, of id: ImportBatch.ID) throws {
        try require(try find(id), in: [.rehearsed])
        try requireOffered(choice, for: id)
        let changed = try work.connection.execute(
            """
            UPDATE import_rows SET choice = \(choice)
            WHERE batch_id = \(id) AND row_number = \(row) AND verdict = 'duplicate'
            """)
        guard changed == 1 else { throw ArchiveError.notFound }
        try record(.importDecided, id, ["row": row])
    }

    /// Chooses what is done with every suspected duplicate, or with those nobody has decided on yet.
    public func chooseAll(_ choice: RowChoice, of id: ImportBatch.ID, onlyUndecided: Bool = false) throws {
        try require(try find(id), in: [.rehearsed])
        try requireOffered(choice, for: id)
        let only: SQL = onlyUndecided ? " AND choice IS NULL" : ""
        let changed = try work.connection.execute(
            """
            UPDATE import_rows SET choice = \(choice)
            WHERE batch_id = \(id) AND verdict = 'duplicate'\(only)
            """)
        try record(.importDecided, id, ["rows": changed])
    }

    /// A dealing can be recorded with the customer it may belong to, or left; it makes no customer.
    private func requireOffered(_ choice: RowChoice, for id: ImportBatch.ID) throws {
        guard try find(id).plan.kind == .dealings, choice == .new else { return }
        throw ArchiveError.invalid([
            FieldProblem("choice", Wording("交易只能记到已有客户或跳过", en: "A dealing is recorded with a customer that is there, or skipped"))
        ])
    }

    /// Rows as they are kept, in the order of the file.
    func stored(_ keyed: KeyedBatch, _ condition: SQL, limit: Int) throws -> [StoredRow] {
        try work.connection.rows(
            """
            SELECT \(StoredRow.columns)
            FROM import_rows r
            WHERE r.batch_id = \(keyed.batch.id) AND \(condition)
            ORDER BY r.row_number
            LIMIT \(limit)
            """
        ) { row in try StoredRow(&row, of: keyed, vault: work.keys.vault) }
    }

    private func shown(_ stored: StoredRow) throws -> ImportRow {
        let row = stored.row
        return ImportRow(
            number: row.number, verdict: row.verdict, choice: stored.choice, outcome: stored.outcome,
            content: row.content, problems: row.problems, notices: row.notices, missing: row.missing,
            match: row.verdict == .duplicate ? try match(of: row) : nil, dealing: row.dealing,
            customerNumber: try (stored.customerID ?? (row.dealing == nil ? nil : row.matchCustomerID)).flatMap(number))
    }

    private func match(of row: JudgedRow) throws -> RowMatch? {
        if let earlier = row.matchRow { return .row(earlier, evidence: row.evidence) }
        guard let id = row.matchCustomerID else { return nil }
        let owner = try work.connection.first("SELECT c.owner_id FROM customers c WHERE c.id = \(id)") { found in
            try found.nextIfPresent(Person.ID.self)
        }
        let name = (owner ?? nil).flatMap(work.directory.person)?.name
        return .customer(
            DuplicateHint(
                evidence: row.evidence, ownerMasked: name.map(Mask.personName), number: try number(of: id)))
    }

    /// A customer's number, if it lies within the actor's reach.
    private func number(of id: Customer.ID) throws -> String? {
        try work.connection.value(
            "SELECT c.number FROM customers c WHERE c.id = \(id) AND \(work.customers.reach.condition)")
    }
}
