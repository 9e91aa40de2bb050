import Database

extension Migration {
    /// Changes to many customers at once, and what became of each.
    static let bulkEdits = Migration("0220-bulk-edits") { engine in
        [
            """
            CREATE TABLE bulk_edits (
              id INTEGER NOT NULL PRIMARY KEY,
              person_id INTEGER REFERENCES people (id),
              origin TEXT NOT NULL CHECK (length(origin) <= 200),
              state TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'undoing', 'undone')),
              customer_count INTEGER NOT NULL CHECK (customer_count >= 0),
              done_count INTEGER NOT NULL DEFAULT 0 CHECK (done_count >= 0),
              created_at INTEGER NOT NULL,
              updated_at INTEGER NOT NULL,
              sealed_change \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX bulk_edits_person ON bulk_edits (person_id, id)",
            "CREATE INDEX bulk_edits_working ON bulk_edits (state, id)",
            """
            CREATE TABLE bulk_edit_rows (
              edit_id INTEGER NOT NULL REFERENCES bulk_edits (id) ON DELETE CASCADE,
              customer_id INTEGER NOT NULL,
              outcome TEXT CHECK (outcome IN ('changed', 'same', 'denied', 'restored', 'kept')),
              version INTEGER,
              before TEXT CHECK (length(before) <= 40),
              PRIMARY KEY (edit_id, customer_id)
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX bulk_edit_rows_outcome ON bulk_edit_rows (edit_id, outcome, customer_id)",
        ]
    }
}
