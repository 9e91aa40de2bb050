import Database

extension Migration {
    /// What people have typed into forms and not sent yet (G7).
    static let formDrafts = Migration("0330-form-drafts") { engine in
        [
            """
            CREATE TABLE form_drafts (
              person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
              place TEXT NOT NULL,
              saved_at INTEGER NOT NULL,
              sealed \(engine.bytes) NOT NULL,
              PRIMARY KEY (person_id, place)
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX form_drafts_saved ON form_drafts (saved_at)",
        ]
    }
}
