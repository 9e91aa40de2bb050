import Foundation
import GRDB

/// A database: many readers at once, one writer, transactions that are durable when they return.
public final class Database: Sendable {
    /// The engine behind it.
    public let engine: Engine
    private let pool: DatabasePool
    private let writer: GroupWriter
    private let onStatement: (@Sendable (SQL) -> Void)?

    /// How the SQLite file is opened.
    public struct Options: Sendable {
        /// Readers at once.
        public var readerCount = 4
        /// Page cache of each connection, in KiB.
        public var cacheKiB = 16 * 1024
        /// How long a write may lie in the operating system's cache when it is only a look, in milliseconds.
        public var lookFlushMilliseconds = 200
        /// Opens a file that is there without ever writing or checkpointing, so that another process may go on writing it.
        public var isReadOnly = false
        /// Whether the log is laid out at its full length when the file is opened (20 MB), which makes every flush quicker.
        public var isLogLaidOut = true
        /// Told of every statement before it runs, on the thread that runs it; for tests of what is asked of the database.
        public var onStatement: (@Sendable (SQL) -> Void)?

        /// As the server opens its archive.
        public init() {}
    }

    /// Opens (and creates, when it is not there) the SQLite file at `path`.
    ///
    /// WAL, `synchronous=FULL`, no mmap, temporary tables in memory; one connection writes and alone
    /// checkpoints, because SQLite 3.7.0 to 3.51.2 can corrupt a WAL that two connections reset at once.
    ///
    /// - Throws: `DatabaseError.corrupt` when the file is not a database, `.inputOutput` when it cannot be opened.
    public static func openSQLite(at path: String, options: Options = Options()) throws -> Database {
        try openSQLite(
            at: path, options: options, later: GroupWriter.after(milliseconds: options.lookFlushMilliseconds))
    }

    static func openSQLite(at path: String, options: Options, later: @escaping Later) throws -> Database {
        try translatingErrors {
            let configuration = SQLiteConfiguration.make(options)
            let pool = try DatabasePool(path: path, configuration: configuration)
            if options.isLogLaidOut { LogFile.layOut(path + "-wal", bytes: SQLiteConfiguration.logBytes) }
            return Database(pool: pool, onStatement: options.onStatement, later: later)
        }
    }

    private init(pool: DatabasePool, onStatement: (@Sendable (SQL) -> Void)?, later: @escaping Later) {
        self.engine = .sqlite
        self.pool = pool
        self.onStatement = onStatement
        self.writer = GroupWriter(pool: pool, onStatement: onStatement, later: later)
    }

    /// Reads from one consistent state; the connection refuses to write.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        do {
            return try await pool.read { [onStatement] database in
                let driver = SQLiteDriver(database: database, onStatement: onStatement)
                return try body(Connection(engine: .sqlite, driver: driver))
            }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    /// Runs `body` as one transaction: all of it or nothing, committed when this returns.
    ///
    /// Writes that arrive together share one commit; one that throws is undone alone.
    ///
    /// - Parameter durability: `.flushed` (the default) survives a power cut; `.committed` survives a
    ///   crash of the program and is flushed with the next change or within
    ///   `Options.lookFlushMilliseconds`.
    public func write<Value: Sendable>(
        durability: Durability = .flushed,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await writer.submit(durability: durability, body)
    }

    /// Writes a consistent copy of the whole database to a new file, which is on the disk under that name whole or not
    /// at all.
    ///
    /// - Parameter path: must not exist; a plain copy of a live file would be corrupt.
    /// - Throws: `DatabaseError`, `.inputOutput` also where the copy cannot be flushed.
    public func copy(to path: String) async throws {
        let part = path + ".part"
        unlink(part)
        try await pool.writeWithoutTransaction { database in
            try translatingErrors { try database.execute(sql: "VACUUM INTO ?", arguments: [part]) }
        }
        try Flushing.name(part, path)
    }

    /// Problems SQLite finds in the file; empty when it is whole.
    public func integrityProblems() async throws -> [String] {
        try await read { connection in
            try connection.values("PRAGMA integrity_check(20)", as: String.self).filter { $0 != "ok" }
                + connection.rows("PRAGMA foreign_key_check") { row in
                    "foreign key: " + (try row.next(String.self))
                }
        }
    }

    /// Moves the log into the main file; done at a graceful stop.
    public func checkpoint() async throws {
        try await pool.writeWithoutTransaction { database in
            try translatingErrors { _ = try database.checkpoint(.truncate) }
        }
    }

    /// Waits for writes under way and closes every connection.
    public func close() throws {
        writer.stop()
        try translatingErrors { try pool.close() }
    }
}

/// What a commit promises when it returns.
public enum Durability: Sendable {
    /// On the disk: a power cut does not lose it.
    case flushed
    /// In the operating system's hands: a crash of the program does not lose it.
    case committed
}
