import Database

extension Migration {
    /// Which customers were merged into which, and what went along, so that it can be undone.
    ///
    /// The row of the one that was absorbed lies in `trashed_customers`, from where it is not erased as long as the merge stands.
    static let merges = Migration("0280-merges") { engine in
        [
            """
            CREATE TABLE merges (
              id INTEGER NOT NULL PRIMARY KEY,
              kept_id INTEGER NOT NULL,
              absorbed_id INTEGER NOT NULL,
              version_before INTEGER NOT NULL,
              version_after INTEGER NOT NULL,
              by_person_id INTEGER REFERENCES people (id),
              at INTEGER NOT NULL,
              undone_at INTEGER,
              sealed_reason \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX merges_kept ON merges (kept_id, id)",
            """
            CREATE TABLE merged_dealings (
              merge_id INTEGER NOT NULL REFERENCES merges (id) ON DELETE CASCADE,
              dealing_id INTEGER NOT NULL,
              PRIMARY KEY (merge_id, dealing_id)
            ) \(engine.tableOptions)
            """,
            """
            CREATE TABLE merged_filing_notes (
              customer_id INTEGER NOT NULL PRIMARY KEY,
              submitted_by INTEGER REFERENCES people (id),
              submitted_at INTEGER,
              decided_by INTEGER REFERENCES people (id),
              decided_at INTEGER,
              sealed_reason \(engine.bytes)
            ) \(engine.tableOptions)
            """,
            "ALTER TABLE trashed_customers ADD COLUMN merge_id INTEGER",
        ]
    }
}
