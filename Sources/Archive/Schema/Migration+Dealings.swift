import Database

extension Migration {
    /// Dealings and the catalogue of products. A dealing's own columns say whose it is, on which day, and whether it counts; all else is sealed.
    static let dealings = Migration("0200-dealings") { engine in
        [
            """
            CREATE TABLE dealings (
              id INTEGER NOT NULL PRIMARY KEY,
              customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
              number TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 40),
              version INTEGER NOT NULL CHECK (version >= 1),
              day TEXT NOT NULL CHECK (length(day) = 10),
              is_cancelled INTEGER NOT NULL DEFAULT 0 CHECK (is_cancelled IN (0, 1)),
              import_batch INTEGER,
              sealed \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX dealings_customer ON dealings (customer_id, day, id)",
            "CREATE INDEX dealings_import ON dealings (import_batch, id) WHERE import_batch IS NOT NULL",
            """
            CREATE TABLE products (
              id INTEGER NOT NULL PRIMARY KEY,
              version INTEGER NOT NULL CHECK (version >= 1),
              is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)),
              is_demonstration INTEGER NOT NULL DEFAULT 0 CHECK (is_demonstration IN (0, 1)),
              sealed \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
        ]
    }
}
