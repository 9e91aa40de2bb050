import Database

extension Migration {
    /// The fields that the company added to its archives, each sealed whole.
    static let ownFields = Migration("0210-own-fields") { engine in
        [
            """
            CREATE TABLE own_fields (
              id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
              sealed \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """
        ]
    }
}
