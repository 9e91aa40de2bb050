import Database

/// The tables that are moved row by row: all there are but those that the destination makes for itself.
struct MovedTables {
    /// How the destination's own tables came about, and the search index, whose form is the engine's.
    static let remade: Set<String> = [
        Database.migrationTable, "unfinished_move", "customer_tokens", "customer_tokens_fresh", "search_scheme",
    ]

    /// Sealed files lie in a table only where nodes share the database.
    private static let files = "file_parts"

    /// Those that are referred to first.
    let all: [StoredTable]

    /// - Throws: `MoveRefusal.differentTables`, `StoredTableError`, `DatabaseError`.
    init(from source: Database, to destination: Database) async throws {
        let areFilesAlike = source.isShared == destination.isShared
        let there = Set(try await Self.moved(destination, withFiles: areFilesAlike))
        all = try await Self.moved(source, withFiles: areFilesAlike)
        let different = there.symmetricDifference(all)
        guard different.isEmpty else {
            throw MoveRefusal.differentTables(names: Set(different.map(\.name)).sorted())
        }
    }

    static func moved(_ database: Database, withFiles: Bool = false) async throws -> [StoredTable] {
        try await database.read { try $0.storedTables() }.filter { table in
            !remade.contains(table.name) && (withFiles || table.name != files)
        }
    }
}
