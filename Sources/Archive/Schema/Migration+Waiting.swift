import Database

extension Migration {
    /// What waits to be verified, for a department and for the whole company, each in its order; drafts lie in neither.
    static let waiting = Migration("0070-waiting") { _ in
        [
            "DROP INDEX customers_waiting",
            "CREATE INDEX customers_pending ON customers (id) WHERE state = 'pending'",
            "CREATE INDEX customers_department_pending ON customers (department_id, id) WHERE state = 'pending'",
        ]
    }
}
