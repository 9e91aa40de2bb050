extension Connection {
    /// Puts many rows into a table: one kept statement run again and again, or a stream of rows where the engine has one.
    ///
    /// All of them or, where it throws, none that the caller's transaction or savepoint keeps. Every value is of its column's type: a
    /// whole number is no REAL.
    ///
    /// - Parameter rows: a portion that fits into memory; each with as many values as there are columns.
    /// - Throws: `DatabaseError`, as a statement for each row would.
    public func insert(_ rows: [[SQLValue]], into columns: TableColumns) throws {
        guard !rows.isEmpty else { return }
        guard rows.allSatisfy({ $0.count == columns.columns.count }) else {
            throw DatabaseError.statement(detail: "a row of \(columns.table) lacks a value or has one too many")
        }
        try driver.insert(rows, into: columns)
    }
}
