import GRDB
import GRDBSQLite

/// Statements on one SQLite connection of GRDB's.
struct SQLiteDriver: Driver {
    let database: GRDB.Database
    let onStatement: (@Sendable (SQL) -> Void)?

    func execute(_ sql: SQL) throws -> Int {
        let statement = try translatingErrors { try prepared(sql) }
        if Self.changesRows(sql) {
            try stepThrough(statement, sql) { _ in true }
        } else {
            try translatingErrors {
                statement.setUncheckedArguments(StatementArguments(sql.values.map(\.grdbValue)))
                try statement.execute()
            }
        }
        return database.changesCount
    }

    func insert(_ rows: [[SQLValue]], into columns: TableColumns) throws {
        guard let first = rows.first else { return }
        var sql = SQL(text: columns.insertion, values: first)
        let statement = try translatingErrors { try prepared(sql) }
        for row in rows {
            sql.values = row
            try stepThrough(statement, sql) { _ in true }
        }
    }

    /// GRDB follows transactions and the schema by the statements it runs; these touch neither.
    private static func changesRows(_ sql: SQL) -> Bool {
        sql.text.hasPrefix("INSERT") || sql.text.hasPrefix("UPDATE") || sql.text.hasPrefix("DELETE")
    }

    func each(_ sql: SQL, _ read: (inout Row) throws -> Bool) throws {
        let statement = try translatingErrors { try prepared(sql) }
        if statement.isReadonly || Self.changesRows(sql) {
            try stepThrough(statement, sql, read)
        } else {
            try fetchThrough(statement, sql, read)
        }
    }

    /// The kept statement, or a new one while the kept one is still being stepped further out.
    private func prepared(_ sql: SQL) throws -> Statement {
        onStatement?(sql)
        let kept = try database.cachedStatement(sql: sql.text)
        let isBusy = sqlite3_stmt_busy(kept.sqliteStatement) != 0
        return isBusy ? try database.makeStatement(sql: sql.text) : kept
    }

    /// Straight to SQLite: a page reads hundreds of columns, an import writes millions, and a value per column counts.
    private func stepThrough(
        _ statement: Statement, _ sql: SQL, _ read: (inout Row) throws -> Bool
    ) throws {
        let handle = statement.sqliteStatement
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        for (position, value) in sql.values.enumerated() {
            value.bind(to: handle, at: Int32(position + 1))
        }
        let source = SteppedRow(handle: handle)
        var wantsMore = true
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW:
                var row = Row(source)
                if wantsMore { wantsMore = try read(&row) }
                // A statement that writes is stepped to its end whoever still reads.
                guard wantsMore || !statement.isReadonly else { return }
            case SQLITE_DONE:
                return
            default:
                throw DatabaseError(sqlite: sqlite3_db_handle(handle))
            }
        }
    }

    /// A statement that writes and returns rows goes through GRDB, which follows the transaction.
    private func fetchThrough(
        _ statement: Statement, _ sql: SQL, _ read: (inout Row) throws -> Bool
    ) throws {
        let arguments = StatementArguments(sql.values.map(\.grdbValue))
        let rows = try translatingErrors {
            try GRDB.Row.fetchAll(statement, arguments: arguments)
        }
        for fetched in rows {
            var row = Row(FetchedRow(row: fetched))
            guard try read(&row) else { return }
        }
    }
}

/// The row a statement stands on.
private struct SteppedRow: RowSource {
    let handle: OpaquePointer

    var columnCount: Int { Int(sqlite3_column_count(handle)) }

    func columnName(at position: Int) -> String {
        sqlite3_column_name(handle, Int32(position)).map { String(cString: $0) } ?? "?"
    }

    func value(at position: Int) -> SQLValue {
        let column = Int32(position)
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER:
            return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT:
            return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT:
            let bytes = UnsafeBufferPointer(
                start: sqlite3_column_text(handle, column),
                count: Int(sqlite3_column_bytes(handle, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_blob(handle, column),
                count: Int(sqlite3_column_bytes(handle, column)))
            return .bytes([UInt8](bytes))
        default:
            return .null
        }
    }
}

/// A row that GRDB has copied.
private struct FetchedRow: RowSource {
    let row: GRDB.Row

    var columnCount: Int { row.count }

    func columnName(at position: Int) -> String {
        Array(row.columnNames)[position]
    }

    func value(at position: Int) -> SQLValue {
        let value: DatabaseValue = row[position]
        switch value.storage {
        case .null: return .null
        case .int64(let number): return .integer(number)
        case .double(let number): return .real(number)
        case .string(let text): return .text(text)
        case .blob(let data): return .bytes([UInt8](data))
        }
    }
}
