import Database

extension Migration {
    /// Imports: uploaded files, what is to become of each row, and how columns were matched before.
    static let imports = Migration("0050-imports") { engine in
        [
            """
            CREATE TABLE import_batches (
              id INTEGER NOT NULL PRIMARY KEY,
              person_id INTEGER REFERENCES people (id),
              asked_by INTEGER REFERENCES people (id),
              asked_from TEXT NOT NULL CHECK (length(asked_from) <= 200),
              state TEXT NOT NULL CHECK (state IN (
                'uploaded', 'rehearsing', 'rehearsed', 'committing', 'committed', 'cancelled', 'undoing', 'undone')),
              created_at INTEGER NOT NULL,
              started_at INTEGER,
              updated_at INTEGER NOT NULL,
              file_id TEXT NOT NULL UNIQUE CHECK (length(file_id) = 32),
              byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
              row_count INTEGER NOT NULL CHECK (row_count >= 0),
              work_count INTEGER NOT NULL DEFAULT 0 CHECK (work_count >= 0),
              done_count INTEGER NOT NULL DEFAULT 0 CHECK (done_count >= 0),
              blank_count INTEGER NOT NULL DEFAULT 0 CHECK (blank_count >= 0),
              total_count INTEGER NOT NULL DEFAULT 0 CHECK (total_count >= 0),
              wrapped_key \(engine.bytes) NOT NULL,
              sealed_plan \(engine.bytes) NOT NULL,
              sealed_failure \(engine.bytes)
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX import_batches_person ON import_batches (person_id, id)",
            """
            CREATE TABLE import_rows (
              batch_id INTEGER NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
              row_number INTEGER NOT NULL CHECK (row_number >= 1),
              verdict TEXT NOT NULL CHECK (verdict IN ('complete', 'lacking', 'duplicate', 'refused')),
              choice TEXT CHECK (choice IN ('skip', 'update', 'new')),
              match_customer_id INTEGER,
              match_row INTEGER,
              outcome TEXT CHECK (outcome IN (
                'created', 'updated', 'skipped', 'denied', 'removed', 'restored', 'kept')),
              customer_id INTEGER,
              customer_version INTEGER,
              sealed \(engine.bytes) NOT NULL,
              PRIMARY KEY (batch_id, row_number)
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX import_rows_verdict ON import_rows (batch_id, verdict, row_number)",
            """
            CREATE INDEX import_rows_customer ON import_rows (batch_id, customer_id)
            WHERE customer_id IS NOT NULL
            """,
            """
            CREATE TABLE import_mappings (
              signature INTEGER NOT NULL PRIMARY KEY,
              updated_at INTEGER NOT NULL,
              sealed_targets \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
        ]
    }
}
