/// One conversation with the database, valid inside the block that was given it.
///
/// Not `Sendable`: it never leaves its thread.
public final class Connection {
    /// The engine that answers.
    public let engine: Engine
    let driver: any Driver

    init(engine: Engine, driver: any Driver) {
        self.engine = engine
        self.driver = driver
    }

    /// Runs a statement for its effect.
    ///
    /// - Returns: how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) throws -> Int {
        try driver.execute(sql)
    }

    /// Hands every row to `read` until it returns false, without having the engine find more than that takes.
    public func each(_ sql: SQL, _ read: (inout Row) throws -> Bool) throws {
        try driver.stream(sql, read)
    }

    /// All rows of a bounded query, in order.
    public func rows<Value>(_ sql: SQL, _ read: (inout Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try driver.each(sql) { row in
            values.append(try read(&row))
            return true
        }
        return values
    }

    /// The first row, nil when there is none.
    public func first<Value>(_ sql: SQL, _ read: (inout Row) throws -> Value) throws -> Value? {
        var value: Value?
        try driver.each(sql) { row in
            value = try read(&row)
            return false
        }
        return value
    }

    /// The first column of the first row; nil when there is no row or the column is NULL.
    public func value<Value: SQLReadable>(
        _ sql: SQL, as type: Value.Type = Value.self
    ) throws -> Value? {
        try first(sql) { row in try row.nextIfPresent(Value.self) } ?? nil
    }

    /// How many rows a query has, counted no further than `limit`.
    public func count(_ sql: SQL, upTo limit: Int) throws -> Int {
        try value("SELECT count(*) FROM (\(sql) LIMIT \(limit)) counted", as: Int.self) ?? 0
    }

    /// The first column of every row of a bounded query.
    public func values<Value: SQLReadable>(
        _ sql: SQL, as type: Value.Type = Value.self
    ) throws -> [Value] {
        try rows(sql) { row in try row.next(Value.self) }
    }

    /// Runs `body` so that a failure inside it undoes what it did, and nothing else.
    public func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        try execute("SAVEPOINT part")
        do {
            let value = try body()
            try execute("RELEASE part")
            return value
        } catch {
            try execute("ROLLBACK TO part")
            try execute("RELEASE part")
            throw error
        }
    }

    /// Runs `body`, each statement of which may take hours: to fill a large table or to build its index.
    public func patiently(_ body: () throws -> Void) throws {
        try driver.patiently(body)
    }
}

/// What an engine does for a connection.
protocol Driver {
    func execute(_ sql: SQL) throws -> Int
    /// Hands on the rows of a bounded query.
    func each(_ sql: SQL, _ read: (inout Row) throws -> Bool) throws
    /// Hands on the rows of a query that may have more than are wanted.
    func stream(_ sql: SQL, _ read: (inout Row) throws -> Bool) throws
    /// Puts rows in, each with a value for every column.
    func insert(_ rows: [[SQLValue]], into columns: TableColumns) throws
    /// Runs `body` without the bound on a statement's time, where there is one.
    func patiently(_ body: () throws -> Void) throws
}

extension Driver {
    func patiently(_ body: () throws -> Void) throws {
        try body()
    }

    func stream(_ sql: SQL, _ read: (inout Row) throws -> Bool) throws {
        try each(sql, read)
    }
}
