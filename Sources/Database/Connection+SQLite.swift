extension Connection {
    /// Whether a table of this name exists.
    public func hasTable(_ name: String) throws -> Bool {
        try value(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = \(name)", as: Int64.self
        ) != nil
    }

    /// Whether the database holds any table.
    func hasAnyTable() throws -> Bool {
        try value(
            """
            SELECT 1 FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            LIMIT 1
            """, as: Int64.self) != nil
    }
}
