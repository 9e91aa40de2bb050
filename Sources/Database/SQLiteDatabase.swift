import Foundation
import GRDB

/// A database in a SQLite file.
///
/// WAL, `synchronous=FULL`, no mmap, temporary tables in memory; one connection writes and alone
/// checkpoints, because SQLite 3.7.0 to 3.51.2 can corrupt a WAL that two connections reset at once.
final class SQLiteDatabase: Backing {
    let engine = Engine.sqlite
    private let pool: DatabasePool
    private let writer: GroupWriter
    private let onStatement: (@Sendable (SQL) -> Void)?

    init(path: String, options: Database.Options, later: @escaping Later) throws {
        pool = try translatingErrors {
            try DatabasePool(path: path, configuration: SQLiteConfiguration.make(options))
        }
        if options.isLogLaidOut, !options.isReadOnly { LogFile.layOut(path + "-wal", bytes: SQLiteConfiguration.logBytes) }
        onStatement = options.onStatement
        writer = GroupWriter(pool: pool, onStatement: options.onStatement, later: later)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
        do {
            return try await pool.read { [onStatement] database in
                let driver = SQLiteDriver(database: database, onStatement: onStatement)
                return try body(Connection(engine: .sqlite, driver: driver))
            }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    func write<Value: Sendable>(
        durability: Durability, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await writer.submit(durability: durability, body)
    }

    /// No statement has an end here, and there is one writer.
    func upkeep(_ body: @escaping @Sendable (Connection) throws -> Void) async throws {
        try await write(durability: .committed, body)
    }

    /// One process has the file for itself.
    func commitsOfOthers() -> AsyncStream<Void> { AsyncStream { $0.finish() } }

    func lead(_ body: @escaping @Sendable () async -> Void) async { await body() }

    func copy(to path: String) async throws {
        let part = path + ".part"
        unlink(part)
        try await pool.writeWithoutTransaction { database in
            try translatingErrors { try database.execute(sql: "VACUUM INTO ?", arguments: [part]) }
        }
        try Flushing.name(part, path)
    }

    func integrityProblems() async throws -> [String] {
        try await read { connection in
            try connection.values("PRAGMA integrity_check(20)", as: String.self).filter { $0 != "ok" }
                + connection.rows("PRAGMA foreign_key_check") { row in
                    "foreign key: " + (try row.next(String.self))
                }
        }
    }

    func checkpoint() async throws {
        try await pool.writeWithoutTransaction { database in
            try translatingErrors { _ = try database.checkpoint(.truncate) }
        }
    }

    func close() throws {
        writer.stop()
        try translatingErrors { try pool.close() }
    }
}
