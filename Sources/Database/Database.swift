/// A database: many readers at once, writes that follow one another, transactions that are durable when they return.
public final class Database: Sendable {
    private let backing: any Backing

    /// How a database is opened: a SQLite file, but for ``onStatement``, which is told of a server's statements too.
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
    /// - Throws: `DatabaseError.corrupt` when the file is not a database, `.inputOutput` when it cannot be opened.
    public static func openSQLite(at path: String, options: Options = Options()) throws -> Database {
        try openSQLite(
            at: path, options: options, later: GroupWriter.after(milliseconds: options.lookFlushMilliseconds))
    }

    static func openSQLite(at path: String, options: Options, later: @escaping Later) throws -> Database {
        Database(try SQLiteDatabase(path: path, options: options, later: later))
    }

    /// A database on a PostgreSQL server; connections are made as they are needed.
    ///
    /// - Parameter onStatement: see ``Options/onStatement``.
    public static func onServer(
        _ address: DatabaseAddress, bounds: ConnectionBounds = ConnectionBounds(), onStatement: (@Sendable (SQL) -> Void)? = nil
    ) -> Database {
        Database(PostgresDatabase(address, bounds, onStatement))
    }

    private init(_ backing: any Backing) {
        self.backing = backing
    }

    /// The engine behind it.
    public var engine: Engine { backing.engine }

    /// Whether other nodes may use it at the same time.
    public var isShared: Bool { backing.engine == .postgres }

    /// Runs `body` for as long as this node is the one that does what only one of all may do.
    ///
    /// Where nobody else uses the database that is at once and once. On a server one node after the other is it: `body` is cancelled and
    /// waited for when the node is not any more, begun anew when it is again, and done for good when the task is cancelled.
    /// A node that died is followed by another within ten seconds.
    public func lead(_ body: @escaping @Sendable () async -> Void) async {
        await backing.lead(body)
    }

    /// Reads from one consistent state; the connection refuses to write.
    ///
    /// - Parameter body: has no effect but its value: where a connection to a server breaks it is done again on another.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await backing.read(body)
    }

    /// Runs `body` as one transaction: all of it or nothing, committed when this returns.
    ///
    /// Writes that arrive together share one commit; one that throws is undone alone.
    ///
    /// - Parameters:
    ///   - durability: `.flushed` (the default) survives a power cut; `.committed` survives a
    ///     crash of the program and is flushed with the next change or soon after.
    ///   - body: has no effect outside the database: where a connection to a server breaks before the commit it is done again.
    public func write<Value: Sendable>(
        durability: Durability = .flushed,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await backing.write(durability: durability, body)
    }

    /// Runs `body` as a transaction that goes over much and changes no row: to merge an index, to build one, to learn what lies where.
    ///
    /// A statement may take hours. On a server it runs beside everybody's writes, on a connection of its own; it is committed when this
    /// returns, and on the disk with the next change.
    public func upkeep(_ body: @escaping @Sendable (Connection) throws -> Void) async throws {
        try await backing.upkeep(body)
    }

    /// Speaks up when another node may have committed something, several commits at once perhaps; also whenever that may have been missed.
    ///
    /// It ends when the database is closed, and at once where nobody else writes. To be asked for once.
    public func commitsOfOthers() -> AsyncStream<Void> {
        backing.commitsOfOthers()
    }

    /// Writes a consistent copy of the whole database to a new file, which is on the disk under that name whole or not
    /// at all; SQLite only.
    ///
    /// - Parameter path: must not exist; a plain copy of a live file would be corrupt.
    /// - Throws: `DatabaseError`, `.inputOutput` also where the copy cannot be flushed.
    public func copy(to path: String) async throws {
        try await backing.copy(to: path)
    }

    /// Problems the engine finds in its file; empty when it is whole.
    public func integrityProblems() async throws -> [String] {
        try await backing.integrityProblems()
    }

    /// Moves the log into the main file; done at a graceful stop.
    public func checkpoint() async throws {
        try await backing.checkpoint()
    }

    /// Refuses further work, lets what is under way end, and closes every connection.
    public func close() throws {
        try backing.close()
    }
}

/// What a commit promises when it returns.
public enum Durability: Sendable {
    /// On the disk: a power cut does not lose it.
    case flushed
    /// In the operating system's hands, or the database server's: a crash of the program does not lose it.
    case committed
}
