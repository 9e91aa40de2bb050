import Database

extension Migration {
    /// Searches of the whole archive for customers entered twice, what they found, and which of those are two customers after all.
    static let duplicateScans = Migration("0290-duplicate-scans") { engine in
        [
            """
            CREATE TABLE duplicate_scans (
              id INTEGER NOT NULL PRIMARY KEY,
              person_id INTEGER REFERENCES people (id),
              state TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped')),
              customer_count INTEGER NOT NULL,
              done_count INTEGER NOT NULL,
              pair_count INTEGER NOT NULL,
              created_at INTEGER NOT NULL,
              ended_at INTEGER
            ) \(engine.tableOptions)
            """,
            """
            CREATE TABLE duplicate_pairs (
              scan_id INTEGER NOT NULL REFERENCES duplicate_scans (id) ON DELETE CASCADE,
              weight INTEGER NOT NULL,
              first_id INTEGER NOT NULL,
              second_id INTEGER NOT NULL,
              evidence TEXT NOT NULL CHECK (length(evidence) <= 40),
              PRIMARY KEY (scan_id, weight, first_id, second_id)
            ) \(engine.tableOptions)
            """,
            """
            CREATE TABLE distinct_customers (
              first_id INTEGER NOT NULL,
              second_id INTEGER NOT NULL,
              person_id INTEGER REFERENCES people (id),
              at INTEGER NOT NULL,
              PRIMARY KEY (first_id, second_id)
            ) \(engine.tableOptions)
            """,
        ]
    }
}
