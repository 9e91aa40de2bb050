/// Statements on one connection to PostgreSQL, inside a transaction.
struct PostgresDriver: Driver {
    /// Rows fetched at first and at most from a query that may be left before its end.
    private static let firstFetchCount = 64
    private static let fetchCountMax = 1_024

    let session: PostgresSession
    let onStatement: (@Sendable (SQL) -> Void)?

    func execute(_ sql: SQL) throws -> Int {
        onStatement?(sql)
        return try session.query(sql).changedCount
    }

    func each(_ sql: SQL, _ read: (inout Row) throws -> Bool) throws {
        onStatement?(sql)
        _ = try pass(try session.query(sql), to: read)
    }

    /// One row is one exchange with the server, as many as there may be are two.
    func insert(_ rows: [[SQLValue]], into columns: TableColumns) throws {
        if rows.count == 1 {
            _ = try execute(SQL(text: columns.insertion, values: rows[0]))
        } else {
            try session.copy(rows, into: columns)
        }
    }

    func patiently(_ body: () throws -> Void) throws {
        try session.patiently(body)
    }

    /// Fetches more and more rows at a time: whoever stops early has not made the server send everything.
    func stream(_ sql: SQL, _ read: (inout Row) throws -> Bool) throws {
        onStatement?(sql)
        let cursor = session.newCursor()
        try session.once("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql)")
        var count = Self.firstFetchCount
        while true {
            let part = try session.once("FETCH FORWARD \(SQL(text: String(count), values: [])) FROM \(cursor)")
            guard try pass(part, to: read), part.rowCount == count else { break }
            count = min(2 * count, Self.fetchCountMax)
        }
        try session.once("CLOSE \(cursor)")
    }

    /// - Returns: whether more rows are wanted.
    private func pass(_ result: PostgresResult, to read: (inout Row) throws -> Bool) throws -> Bool {
        for index in 0..<result.rowCount {
            var row = Row(result.row(index))
            guard try read(&row) else { return false }
        }
        return true
    }
}
