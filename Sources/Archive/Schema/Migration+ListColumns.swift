import Database

extension Migration {
    /// The columns each person chose for lists of customers.
    static let listColumns = Migration("0081-list-columns") { engine in
        [
            """
            CREATE TABLE list_columns (
              person_id INTEGER NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
              columns TEXT NOT NULL CHECK (length(columns) BETWEEN 1 AND 300)
            ) \(engine.tableOptions)
            """
        ]
    }
}
