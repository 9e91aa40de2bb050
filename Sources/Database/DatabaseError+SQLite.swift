import GRDB
import GRDBSQLite

extension DatabaseError {
    /// The last failure of a SQLite connection.
    init(sqlite handle: OpaquePointer?) {
        self.init(
            code: sqlite3_extended_errcode(handle),
            message: sqlite3_errmsg(handle).map { String(cString: $0) } ?? "")
    }

    /// A failure that GRDB reports.
    init(_ error: GRDB.DatabaseError) {
        self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "")
    }

    private init(code: Int32, message: String) {
        // The log's index is a file too: the first to find no room when a full disk keeps the log from being emptied.
        if ResultCode(rawValue: code) == .SQLITE_IOERR_SHMSIZE {
            self = .diskFull
            return
        }
        switch code & 0xFF {
        case SQLITE_CONSTRAINT: self = .constraint(Constraint(sqlite: code), detail: message)
        case SQLITE_FULL: self = .diskFull
        case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY:
            self = .inputOutput(detail: "\(message) (\(code))")
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .corrupt(detail: message)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_INTERRUPT, SQLITE_ABORT: self = .interrupted
        case SQLITE_MISUSE: self = .closed
        default: self = .statement(detail: message)
        }
    }
}

extension DatabaseError.Constraint {
    /// The constraint behind an extended result code of SQLite's.
    init(sqlite code: Int32) {
        switch ResultCode(rawValue: code) {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .unique
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey
        case .SQLITE_CONSTRAINT_CHECK: self = .check
        case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull
        default: self = .other
        }
    }
}

/// Runs `body`, turning GRDB's errors into ours.
func translatingErrors<Value>(_ body: () throws -> Value) throws -> Value {
    do {
        return try body()
    } catch let error as GRDB.DatabaseError {
        throw DatabaseError(error)
    }
}
