import Database
import Vault

extension ImportStore {
    /// Counts a portion's rows as done, if the import is still at that work.
    ///
    /// - Throws: `ImportStopped`.
    func advance(_ id: ImportBatch.ID, by count: Int, in state: ImportState) throws {
        let changed = try work.connection.execute(
            """
            UPDATE import_batches SET done_count = done_count + \(count), updated_at = \(work.at)
            WHERE id = \(id) AND state = \(state)
            """)
        guard changed == 1 else { throw ImportStopped() }
    }

    /// Files a portion: new customers first, so that rows behind them can update them.
    func file(_ portion: FilingPortion, in id: ImportBatch.ID) throws {
        guard portion.dealings.isEmpty else { return try fileDealings(portion.dealings, in: id) }
        let customers = try work.customers.create(portion.prepared, importBatch: id.rawValue)
        for (stored, customer) in zip(portion.new, customers) {
            try settle(stored.row.number, in: id, as: .created, customer.id, version: customer.version)
        }
        var updated = 0
        for stored in portion.others where try settle(stored, in: id) == .updated { updated += 1 }
        try record(
            .importFiled, id,
            ["created": customers.count, "updated": updated, "skipped": portion.others.count - updated])
    }

    private func settle(_ stored: StoredRow, in id: ImportBatch.ID) throws -> RowOutcome {
        let row = stored.row
        let there = try row.matchCustomerID ?? row.matchRow.flatMap { try customer(ofRow: $0, in: id) }
        guard stored.choiceInForce == .update, let there, let content = row.content else {
            try settle(row.number, in: id, as: .skipped, there, version: nil)
            return .skipped
        }
        do {
            let keyed = try work.customers.find(there)
            let merged = keyed.customer.content.broughtUp(to: content)
            let customer = try work.customers.write(merged, over: keyed, as: .customerChanged)
            let outcome: RowOutcome = customer.version == keyed.customer.version ? .skipped : .updated
            try settle(row.number, in: id, as: outcome, there, version: outcome == .updated ? customer.version : nil)
            return outcome
        } catch ArchiveError.notFound {
            try settle(row.number, in: id, as: .denied, nil, version: nil)
            return .denied
        }
    }

    private func customer(ofRow number: Int, in id: ImportBatch.ID) throws -> Customer.ID? {
        try work.connection.value(
            "SELECT customer_id FROM import_rows WHERE batch_id = \(id) AND row_number = \(number)")
    }

    /// - Throws: `ImportStopped` for a row that was filed before.
    func settle(
        _ number: Int, in id: ImportBatch.ID, as outcome: RowOutcome, _ customer: Customer.ID?, version: Int64?
    ) throws {
        let changed = try work.connection.execute(
            """
            UPDATE import_rows
            SET outcome = \(outcome), customer_id = \(customer), customer_version = \(version)
            WHERE batch_id = \(id) AND row_number = \(number) AND outcome IS NULL
            """)
        guard changed == 1 else { throw ImportStopped() }
    }
}
