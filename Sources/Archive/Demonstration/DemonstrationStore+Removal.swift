import Database
import Vault

extension DemonstrationStore {
    func remove() throws -> DemonstrationRemoval {
        try requireAdministrator()
        let customerCount = try removeCustomers()
        try clearStock()
        try retireDimensions()
        try work.connection.execute("DELETE FROM trashed_customers WHERE is_demonstration = 1")
        try work.connection.execute("DELETE FROM abc_runs WHERE person_id IN (SELECT id FROM people WHERE is_demonstration = 1)")
        try work.connection.execute(
            "DELETE FROM policy_versions WHERE number = 0 AND drafted_by IN (SELECT id FROM people WHERE is_demonstration = 1)")
        let people = try removePeople()
        let departmentCount = try removeDepartments()
        var body = RecordWriter()
        body.integer(1, Int64(customerCount))
        body.integer(2, Int64(people.removed))
        body.integer(3, Int64(people.disabled))
        try work.record(.demonstrationRemoved, .archive, body: body)
        return DemonstrationRemoval(
            customerCount: customerCount, peopleRemovedCount: people.removed, peopleDisabledCount: people.disabled,
            departmentsRemovedCount: departmentCount)
    }

    /// Removes every customer with its key, which makes what the ledger says about it unreadable for ever.
    private func removeCustomers() throws -> Int {
        let ids = try work.connection.values(
            "SELECT id FROM customers WHERE is_demonstration = 1 ORDER BY id", as: Customer.ID.self)
        for id in ids { try erase(id) }
        return ids.count
    }

    /// Found by its mark instead of by reach: an administrator takes away what an administrator may not read.
    private func erase(_ id: Customer.ID) throws {
        let customer = try work.connection.first(
            "SELECT \(CustomerColumns.whole) FROM customers c WHERE c.id = \(id) AND c.is_demonstration = 1"
        ) { row in try KeyedCustomer(&row, keys: work.keys).customer }
        guard let customer else { throw ArchiveError.notFound }
        try work.customers.remove(customer)
    }

    private func removePeople() throws -> (removed: Int, disabled: Int) {
        let ids = try work.connection.values(
            "SELECT id FROM people WHERE is_demonstration = 1 ORDER BY id", as: Person.ID.self)
        var removed = 0
        for id in ids {
            try work.people.endSessions(of: id)
            if try delete("DELETE FROM people WHERE id = \(id)") { removed += 1 } else { try disable(id) }
            try work.record(.personDisabled, .person(id))
        }
        return (removed, ids.count - removed)
    }

    private func disable(_ id: Person.ID) throws {
        try work.connection.execute(
            "UPDATE people SET disabled_at = \(work.at) WHERE id = \(id) AND disabled_at IS NULL")
    }

    /// The lower departments were opened last and go first.
    private func removeDepartments() throws -> Int {
        let ids = try work.connection.values(
            "SELECT id FROM departments WHERE is_demonstration = 1 ORDER BY id DESC", as: Department.ID.self)
        return try ids.count { try delete("DELETE FROM departments WHERE id = \($0)") }
    }

    /// Deletes a row unless something that stays refers to it.
    private func delete(_ statement: SQL) throws -> Bool {
        do {
            _ = try work.connection.savepoint { try work.connection.execute(statement) }
            return true
        } catch DatabaseError.constraint(.foreignKey, _) {
            return false
        }
    }
}
