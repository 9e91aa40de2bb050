/// One step of the schema's history: one subject, frozen once shipped.
public struct Migration: Sendable {
    /// Unique and ordered, such as `0003-customers`.
    public let id: String
    let statements: @Sendable (Engine) -> [SQL]

    /// - Parameters:
    ///   - id: unique and ordered by text.
    ///   - statements: what to run, for the engine given; string literals only, no types of the app.
    public init(_ id: String, _ statements: @escaping @Sendable (Engine) -> [SQL]) {
        self.id = id
        self.statements = statements
    }
}

/// What a database has been through and what it still lacks.
public struct MigrationPlan: Sendable, Equatable {
    /// Ids already applied, in order.
    public let applied: [String]
    /// Ids still to apply, in order.
    public let pending: [String]

    /// Whether an existing schema is about to change, which calls for a snapshot first.
    public var isUpgrade: Bool { !applied.isEmpty && !pending.isEmpty }
}

extension Database {
    /// Compares the database with the migrations this program knows.
    ///
    /// - Throws: `DatabaseError.newerSchema` when it has been through one this program does not know,
    ///   `DatabaseError.foreignSchema` when it holds tables but no history of ours, `DatabaseError.unfinishedMove` when it is being filled
    ///   from another one.
    public func plan(_ migrations: [Migration]) async throws -> MigrationPlan {
        let applied = try await read { connection in
            guard try UnfinishedMove.read(in: connection) == nil else { throw DatabaseError.unfinishedMove }
            return try Self.appliedMigrations(connection)
        }
        let known = migrations.map(\.id)
        if let newer = applied.first(where: { !known.contains($0) }) {
            throw DatabaseError.newerSchema(migration: newer)
        }
        return MigrationPlan(applied: applied, pending: known.filter { !applied.contains($0) })
    }

    /// Applies what is missing, all of it in one transaction.
    ///
    /// - Parameter now: milliseconds since 1970, written beside each step.
    /// - Returns: the ids that were applied.
    @discardableResult
    public func migrate(_ migrations: [Migration], now: Int64) async throws -> [String] {
        guard try await !plan(migrations).pending.isEmpty else { return [] }
        return try await write { try Self.apply(migrations, in: $0, now: now) }
    }

    /// Where the history of the schema stands.
    public static let migrationTable = "schema_migrations"

    /// Applies what is missing, in a transaction of the caller's: another node may have been faster.
    @discardableResult
    static func apply(_ migrations: [Migration], in connection: Connection, now: Int64) throws -> [String] {
        let applied = try appliedMigrations(connection)
        let missing = migrations.filter { !applied.contains($0.id) }
        try connection.execute(
            connection.engine.spelled(
                "CREATE TABLE IF NOT EXISTS schema_migrations (id TEXT PRIMARY KEY, applied_at BIGINT NOT NULL)"))
        for migration in missing {
            for statement in migration.statements(connection.engine) {
                try connection.execute(connection.engine.spelled(statement))
            }
            try connection.execute("INSERT INTO schema_migrations (id, applied_at) VALUES (\(migration.id), \(now))")
        }
        return missing.map(\.id)
    }

    private static func appliedMigrations(_ connection: Connection) throws -> [String] {
        guard try connection.hasTable(migrationTable) else {
            if try connection.hasAnyTable() { throw DatabaseError.foreignSchema }
            return []
        }
        return try connection.values("SELECT id FROM schema_migrations ORDER BY id")
    }
}
