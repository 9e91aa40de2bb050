import Database

extension Migration {
    /// The views of lists that people keep; their names and filters are sealed.
    static let savedViews = Migration("0211-saved-views") { engine in
        [
            """
            CREATE TABLE saved_views (
              id INTEGER NOT NULL PRIMARY KEY,
              owner_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
              sharing TEXT NOT NULL CHECK (sharing IN ('own', 'department', 'company')),
              department_id INTEGER REFERENCES departments (id) ON DELETE SET NULL,
              created_at INTEGER NOT NULL,
              sealed \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX saved_views_owner ON saved_views (owner_id, id)",
            "CREATE INDEX saved_views_shared ON saved_views (sharing, department_id, id)",
        ]
    }
}
