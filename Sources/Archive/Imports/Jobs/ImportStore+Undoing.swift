import Database

extension ImportStore {
    /// The customers of the next filed rows that are not taken back yet.
    func filedRows(of id: ImportBatch.ID) throws -> [Customer.ID] {
        try work.connection.values(
            """
            SELECT customer_id FROM import_rows
            WHERE batch_id = \(id) AND customer_id IS NOT NULL AND outcome IN ('created', 'updated')
            ORDER BY customer_id
            LIMIT \(ImportLimits.portionRows)
            """)
    }

    /// Makes a customer what it was before the import, unless somebody changed it since.
    func takeBack(_ customer: Customer.ID, of id: ImportBatch.ID) throws {
        guard try find(id).plan.kind == .customers else { return try takeBackDealings(with: customer, of: id) }
        let versions = try work.connection.values(
            """
            SELECT customer_version FROM import_rows
            WHERE batch_id = \(id) AND customer_id = \(customer) AND outcome IN ('created', 'updated')
            """, as: Int64.self)
        guard let first = versions.min(), let last = versions.max() else { return }
        let outcome = try takeBack(customer, of: id, from: first, to: last)
        try work.connection.execute(
            """
            UPDATE import_rows SET outcome = \(outcome)
            WHERE batch_id = \(id) AND customer_id = \(customer) AND outcome IN ('created', 'updated')
            """)
    }

    private func takeBack(
        _ customer: Customer.ID, of id: ImportBatch.ID, from first: Int64, to last: Int64
    ) throws -> RowOutcome {
        if first == 1 {
            guard let keyed = try entered(customer, by: id), keyed.customer.version == last,
                keyed.customer.state == .draft
            else { return .kept }
            try work.customers.remove(keyed.customer)
            return .removed
        }
        do {
            let present = try work.customers.find(customer).customer
            guard present.version == last else { return .kept }
            _ = try work.customers.restore(first - 1, of: present.number, from: last)
            return .restored
        } catch ArchiveError.notFound {
            return .kept
        }
    }

    /// A customer the import entered, wherever it belongs now.
    private func entered(_ customer: Customer.ID, by id: ImportBatch.ID) throws -> KeyedCustomer? {
        try work.connection.first(
            "SELECT \(CustomerColumns.whole) FROM customers c WHERE c.id = \(customer) AND c.import_batch = \(id)"
        ) { row in try KeyedCustomer(&row, keys: work.keys) }
    }
}
