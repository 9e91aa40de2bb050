import GRDBSQLite

/// SQLite by its own functions, nothing in between: what the archive is compared with.
final class RawDatabase: RawEngine {
    /// Something SQLite would not do.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private var handle: OpaquePointer?

    init(path: String, isReadOnly: Bool) throws {
        let flags = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        guard sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK else { throw failure }
        try execute("PRAGMA cache_size = -16384")
    }

    deinit {
        sqlite3_close_v2(handle)
    }

    func execute(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    func prepare(_ sql: String) throws -> any RawStatement {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else { throw failure }
        return RawFileStatement(handle: statement)
    }

    private var failure: Failure {
        Failure(description: sqlite3_errmsg(handle).map { String(cString: $0) } ?? "out of memory")
    }
}

/// A statement that was prepared once.
final class RawFileStatement: RawStatement {
    private let handle: OpaquePointer

    init(handle: OpaquePointer) {
        self.handle = handle
    }

    deinit {
        sqlite3_finalize(handle)
    }

    func bind(_ number: Int64, at position: Int32) {
        sqlite3_bind_int64(handle, position, number)
    }

    func bindBytes(count: Int32, at position: Int32) {
        sqlite3_bind_zeroblob(handle, position, count)
    }

    func run() throws -> (rows: Int, bytes: Int) {
        var (rows, bytes) = (0, 0)
        while true {
            let code = sqlite3_step(handle)
            guard code == SQLITE_ROW else {
                sqlite3_reset(handle)
                guard code == SQLITE_DONE else { throw RawDatabase.Failure(description: "step: \(code)") }
                return (rows, bytes)
            }
            rows += 1
            for column in 0..<sqlite3_column_count(handle) {
                if sqlite3_column_type(handle, column) == SQLITE_INTEGER {
                    bytes += sqlite3_column_int64(handle, column) == 0 ? 0 : 8
                } else {
                    _ = sqlite3_column_blob(handle, column)
                    bytes += Int(sqlite3_column_bytes(handle, column))
                }
            }
        }
    }
}
