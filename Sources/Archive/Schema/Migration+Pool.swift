import Database

extension Migration {
    /// When somebody last claimed a customer, and when it last left that person for the pool.
    static let pool = Migration("0250-pool") { engine in
        [
            """
            CREATE TABLE pool_moves (
              customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
              person_id INTEGER NOT NULL REFERENCES people (id),
              claimed_at INTEGER,
              released_at INTEGER,
              PRIMARY KEY (customer_id, person_id)
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX pool_moves_claims ON pool_moves (person_id, claimed_at)",
            "CREATE INDEX customers_pool ON customers (department_id, id, abc_level) WHERE owner_id IS NULL",
        ]
    }
}
