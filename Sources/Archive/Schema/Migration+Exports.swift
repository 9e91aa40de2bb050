import Database

extension Migration {
    /// Lists written into sealed files for whoever asked, and when each file goes.
    static let exports = Migration("0240-exports") { engine in
        [
            """
            CREATE TABLE exports (
              id INTEGER NOT NULL PRIMARY KEY,
              person_id INTEGER NOT NULL REFERENCES people (id),
              origin TEXT NOT NULL CHECK (length(origin) <= 200),
              state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'removed')),
              failure TEXT CHECK (failure IN ('too_many', 'no_access', 'broken')),
              expected_count INTEGER CHECK (expected_count >= 0),
              done_count INTEGER NOT NULL DEFAULT 0 CHECK (done_count >= 0),
              byte_count INTEGER NOT NULL DEFAULT 0 CHECK (byte_count >= 0),
              is_masked INTEGER NOT NULL DEFAULT 0 CHECK (is_masked IN (0, 1)),
              created_at INTEGER NOT NULL,
              updated_at INTEGER NOT NULL,
              ends_at INTEGER,
              file_id TEXT NOT NULL UNIQUE CHECK (length(file_id) = 32),
              wrapped_key \(engine.bytes),
              sealed_request \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX exports_person ON exports (person_id, id)",
            "CREATE INDEX exports_state ON exports (state, ends_at)",
        ]
    }
}
