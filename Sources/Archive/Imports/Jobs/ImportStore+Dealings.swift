import Database
import Vault

extension ImportStore {
    /// Files a portion of dealings: those of one customer together, so that its archive is brought up to them once.
    func fileDealings(_ rows: [StoredRow], in id: ImportBatch.ID) throws {
        var byCustomer: [Customer.ID: [StoredRow]] = [:]
        var filed = 0
        for row in rows {
            guard row.choiceInForce != .skip, let customer = row.row.matchCustomerID else {
                try settle(row.row.number, in: id, as: .skipped, nil, version: nil)
                continue
            }
            byCustomer[customer, default: []].append(row)
        }
        for (customer, rows) in byCustomer.sorted(by: { $0.key < $1.key }) {
            let outcome = try record(rows.compactMap(\.row.dealing), with: customer, in: id)
            if outcome == .created { filed += rows.count }
            for row in rows {
                try settle(row.row.number, in: id, as: outcome, outcome == .created ? customer : nil, version: nil)
            }
        }
        try record(.importFiled, id, ["dealings": filed, "skipped": rows.count - filed])
    }

    private func record(_ contents: [DealingContent], with customer: Customer.ID, in id: ImportBatch.ID) throws -> RowOutcome {
        do {
            let keyed = try work.customers.find(customer)
            let dealings = try work.dealings.insert(contents, of: keyed, importBatch: id.rawValue)
            if let latest = dealings.max(by: { $0.content.day < $1.content.day }) { try work.dealings.follow(keyed, because: latest) }
            return .created
        } catch ArchiveError.notFound {
            return .denied
        }
    }

    /// Takes out what an import recorded with a customer, but for what somebody changed since.
    func takeBackDealings(with customer: Customer.ID, of id: ImportBatch.ID) throws {
        let outcome = try removeDealings(with: customer, of: id)
        try work.connection.execute(
            """
            UPDATE import_rows SET outcome = \(outcome)
            WHERE batch_id = \(id) AND customer_id = \(customer) AND outcome = 'created'
            """)
    }

    private func removeDealings(with customer: Customer.ID, of id: ImportBatch.ID) throws -> RowOutcome {
        do {
            return try work.dealings.remove(importedWith: id, of: work.customers.find(customer)) ? .removed : .kept
        } catch ArchiveError.notFound {
            return .kept
        }
    }
}

extension DealingStore {
    /// Removes dealings that an import brought, as if it had never been; each is named in the ledger.
    ///
    /// - Returns: whether that were all.
    fileprivate func remove(importedWith batch: ImportBatch.ID, of keyed: KeyedCustomer) throws -> Bool {
        let all = try work.connection.rows(
            """
            SELECT \(Self.columns)
            FROM dealings d
            WHERE d.import_batch = \(batch) AND d.customer_id = \(keyed.customer.id)
            ORDER BY d.id
            """
        ) { row in try Dealing(&row, key: keyed.key, vault: work.keys.vault) }
        let untouched = all.filter { $0.version == 1 }
        for dealing in untouched {
            try work.connection.execute("DELETE FROM dealings WHERE id = \(dealing.id)")
            try record(.dealingTakenBack, dealing, of: keyed)
        }
        if var last = untouched.last {
            last.isCancelled = true
            try follow(keyed, because: last)
        }
        return untouched.count == all.count
    }
}
