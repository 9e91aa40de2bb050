extension Connection {
    /// Whether a table of this name exists.
    public func hasTable(_ name: String) throws -> Bool {
        try value("SELECT 1 FROM (\(engine.tables)) t WHERE t.name = \(name)", as: Int64.self) != nil
    }

    /// Whether the database holds any table.
    func hasAnyTable() throws -> Bool {
        try value("SELECT 1 FROM (\(engine.tables)) t LIMIT 1", as: Int64.self) != nil
    }
}
