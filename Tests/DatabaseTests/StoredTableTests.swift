import TestEngines
import Testing

@testable import Database

@Suite("Tables as the database describes them", .onBothEngines)
struct StoredTableTests {
    private static let tables = Migration("0001-tables") { engine in
        [
            """
            CREATE TABLE zones (name TEXT NOT NULL, number INTEGER NOT NULL, "order" REAL, PRIMARY KEY (number, name)) \(engine.tableOptions)
            """,
            "CREATE TABLE groups (id \(engine.identity), parent_id INTEGER REFERENCES groups (id)) \(engine.tableOptions)",
            "CREATE TABLE amounts (id INTEGER NOT NULL PRIMARY KEY, group_id INTEGER REFERENCES groups (id)) \(engine.tableOptions)",
        ]
    }

    private func withTables<Value: Sendable>(
        _ more: SQL..., body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        let scratch = try await ScratchDatabase()
        try await scratch.database.migrate([Self.tables, Migration("0002-more") { _ in more }], now: 0)
        return try await scratch.database.write(body)
    }

    private static func table(_ name: String, _ connection: Connection) throws -> StoredTable {
        let tables = try connection.storedTables()
        return try #require(tables.first { $0.name == name })
    }

    @Test("come with their columns and keys, those that are referred to first, and later ones by themselves")
    func catalogue() async throws {
        let tables = try await withTables("CREATE TABLE later (id INTEGER NOT NULL PRIMARY KEY)") { try $0.storedTables() }
        #expect(tables.map(\.name) == ["groups", "later", "schema_migrations", "zones", "amounts"])
        #expect(tables[0].refersToItself && tables[0].columns == ["id", "parent_id"])
        #expect(tables[3].columns == ["name", "number", "order"] && tables[3].key == ["number", "name"])
        #expect(tables[4].references == ["groups"] && !tables[4].refersToItself)
    }

    @Test("without a primary key, or in a circle, are named")
    func noOrder() async throws {
        await #expect(throws: StoredTableError.noKey(table: "loose")) {
            try await withTables("CREATE TABLE loose (id INTEGER)") { try $0.storedTables() }
        }
        await #expect(throws: StoredTableError.circle(tables: ["groups", "amounts"].sorted())) {
            try await withTables("ALTER TABLE groups ADD COLUMN amount_id INTEGER REFERENCES amounts (id)") { try $0.storedTables() }
        }
    }

    @Test("are read in portions behind a key of several columns, each row once and in order")
    func portions() async throws {
        let count = 2 * Connection.portionRowsMax + 7
        let (sizes, rows, last) = try await withTables { connection in
            let zones = try Self.table("zones", connection)
            try connection.insert(
                (0..<count).reversed().map { [SQLValue](row: "名\($0 % 10)", $0 / 10, 0.5) }, into: TableColumns("zones", "name", "number", "order"))
            var (sizes, rows): ([Int], [[SQLValue]]) = ([], [])
            var portion = try connection.portion(of: zones, after: nil)
            while let key = portion.lastKey {
                sizes.append(portion.rows.count)
                rows += portion.rows
                portion = try connection.portion(of: zones, after: key)
            }
            return (sizes, rows, try connection.lastKey(of: zones))
        }
        #expect(sizes == [Connection.portionRowsMax, Connection.portionRowsMax, 7])
        #expect(rows == (0..<count).map { [SQLValue](row: "名\($0 % 10)", $0 / 10, 0.5) })
        #expect(last == [.integer(Int64((count - 1) / 10)), .text("名\((count - 1) % 10)")])
    }

    @Test("end a portion with the row that makes it large enough")
    func portionBytes() async throws {
        let sizes = try await withTables("ALTER TABLE amounts ADD COLUMN remark TEXT") { connection in
            let amounts = try Self.table("amounts", connection)
            let large = String(repeating: "x", count: Connection.portionBytesMax / 2)
            try connection.insert((0..<5).map { [SQLValue](row: $0, large) }, into: TableColumns("amounts", "id", "remark"))
            let first = try connection.portion(of: amounts, after: nil)
            return (first.rows.count, try connection.portion(of: amounts, after: first.lastKey).rows.count)
        }
        #expect(sizes == (2, 2))
    }

    @Test("that refer to themselves come as a whole and go in whatever their order; a reference to nobody is refused")
    func selfReference() async throws {
        let rows: [[SQLValue]] = [[.integer(1), .integer(3)], [.integer(2), .integer(1)], [.integer(3), .null]]
        let stored = try await withTables { connection in
            let groups = try Self.table("groups", connection)
            try connection.insert(TablePortion(rows: rows, lastKey: [.integer(3)]), into: groups)
            return try connection.portion(of: groups, after: nil).rows
        }
        #expect(stored == rows)
        await #expect(throws: DatabaseError.self) {
            try await withTables { connection in
                let groups = try Self.table("groups", connection)
                try connection.insert(TablePortion(rows: [[.integer(1), .integer(9)], [.integer(2), .null]], lastKey: nil), into: groups)
            }
        }
    }

    @Test("go on numbering behind the last number given out, also when its row is gone")
    func identities() async throws {
        let (given, next) = try await withTables { connection in
            #expect(try connection.lastIdentities().isEmpty)
            for _ in 0..<5 { try connection.execute("INSERT INTO groups (parent_id) VALUES (NULL)") }
            try connection.execute("DELETE FROM groups WHERE id > 3")
            let given = try connection.lastIdentities()
            try connection.setLastIdentity(41, of: "groups")
            return (given, try connection.value("INSERT INTO groups (parent_id) VALUES (NULL) RETURNING id", as: Int.self))
        }
        #expect(given == ["groups": 5])
        #expect(next == 42)
    }

    // MARK: - Half-filled databases

    @Test("of a database that is being filled are refused until the mark is gone; only then can they be thrown away")
    func mark() async throws {
        let scratch = try await ScratchDatabase()
        let database = scratch.database
        #expect(try await database.isEmpty())
        let seeded = [Self.tables, Migration("0002-seed") { _ in ["INSERT INTO groups (id) VALUES (1)"] }]
        try await database.beginFilling(seeded, UnfinishedMove(source: "a", state: "b"), now: 0)
        await #expect(throws: DatabaseError.unfinishedMove) { try await database.plan(seeded) }
        await #expect(throws: DatabaseError.unfinishedMove) { try await database.migrate(seeded, now: 0) }
        #expect(try await database.read { try $0.value("SELECT count(*) FROM groups", as: Int.self) } == 0, "no row but the source's")
        #expect(try await database.unfinishedMove()?.source == "a")
        try await database.discardFilling()
        #expect(try await database.isEmpty())
        try await database.beginFilling(seeded, UnfinishedMove(source: "a", state: "c"), now: 0)
        await #expect(throws: DatabaseError.foreignSchema) {
            try await database.beginFilling(seeded, UnfinishedMove(source: "a", state: "c"), now: 0)
        }
        try await database.write { try UnfinishedMove.remove(in: $0) }
        #expect(try await database.plan(seeded).pending.isEmpty)
        await #expect(throws: DatabaseError.self) { try await database.discardFilling() }
    }
}
