import Database

extension Migration {
    /// By which scheme the search index was built.
    static let searchScheme = Migration("0101-search-scheme") { engine in
        [
            """
            CREATE TABLE search_scheme (
              id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
              version INTEGER NOT NULL
            ) \(engine.tableOptions)
            """
        ]
    }
}
