import Database

extension Migration {
    /// Handovers of customers from one person to another, with whom each is about, so that they can be undone.
    static let handovers = Migration("0270-handovers") { engine in
        [
            """
            CREATE TABLE handovers (
              id INTEGER NOT NULL PRIMARY KEY,
              from_person_id INTEGER NOT NULL REFERENCES people (id),
              to_person_id INTEGER NOT NULL REFERENCES people (id),
              by_person_id INTEGER REFERENCES people (id),
              customer_count INTEGER NOT NULL CHECK (customer_count >= 0),
              view_count INTEGER NOT NULL CHECK (view_count >= 0),
              at INTEGER NOT NULL,
              undone_at INTEGER,
              undone_count INTEGER,
              sealed_reason \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX handovers_by_person ON handovers (by_person_id, id)",
            """
            CREATE TABLE handover_customers (
              handover_id INTEGER NOT NULL REFERENCES handovers (id) ON DELETE CASCADE,
              customer_id INTEGER NOT NULL,
              version INTEGER NOT NULL,
              PRIMARY KEY (handover_id, customer_id)
            ) \(engine.tableOptions)
            """,
            """
            CREATE TABLE handover_views (
              handover_id INTEGER NOT NULL REFERENCES handovers (id) ON DELETE CASCADE,
              view_id INTEGER NOT NULL,
              PRIMARY KEY (handover_id, view_id)
            ) \(engine.tableOptions)
            """,
        ]
    }
}
