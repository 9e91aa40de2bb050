extension Database {
    /// The mark of a move that was not finished; nil where there is none.
    public func unfinishedMove() async throws -> UnfinishedMove? {
        try await read { try UnfinishedMove.read(in: $0) }
    }

    /// Whether there is no table at all.
    public func isEmpty() async throws -> Bool {
        try await read { try !$0.hasAnyTable() }
    }

    /// Makes the tables of an empty database and marks it as not whole, all at once; no table holds a row then.
    ///
    /// - Parameter now: milliseconds since 1970, written beside each step of the schema.
    /// - Throws: `DatabaseError.foreignSchema` when it is not empty.
    public func beginFilling(_ migrations: [Migration], _ mark: UnfinishedMove, now: Int64) async throws {
        try await write { connection in
            guard try !connection.hasAnyTable() else { throw DatabaseError.foreignSchema }
            try Self.apply(migrations, in: connection, now: now)
            for table in try connection.storedTables().reversed() where table.name != Self.migrationTable {
                try connection.execute("DELETE FROM \(table.quoted)")
            }
            try mark.write(in: connection)
        }
    }

    /// Takes every table of an unfinished move away, so that it can begin anew.
    ///
    /// - Throws: `DatabaseError.statement` where no move is unfinished: nothing else is thrown away.
    public func discardFilling() async throws {
        try await write { connection in
            guard try UnfinishedMove.read(in: connection) != nil else {
                throw DatabaseError.statement(detail: "no unfinished move")
            }
            let virtual = try connection.values(connection.engine.virtualTables, as: String.self)
            for name in virtual + (try connection.storedTables().reversed().map(\.name)) {
                try connection.execute(SQL(text: "DROP TABLE \(name.quotedName)", values: []))
            }
        }
    }

    /// Lets the engine learn what lies where, after much came at once.
    public func learnSizes(of tables: [StoredTable]) async throws {
        guard engine == .postgres else { return }
        for table in tables {
            try await upkeep { _ = try $0.execute("ANALYZE \(table.quoted)") }
        }
    }
}

extension Engine {
    /// The tables that the engine itself looks after, with what lies beneath them.
    fileprivate var virtualTables: SQL {
        switch self {
        case .sqlite: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual' ORDER BY name DESC"
        case .postgres: "SELECT '' WHERE FALSE"
        }
    }
}
