import TestEngines
import Testing

@testable import Database

@Suite("Many rows at once", .onBothEngines)
struct InsertionTests {
    private static let table = Migration("0001-facts") { engine in
        [
            """
            CREATE TABLE facts (
              id \(engine.identity), name TEXT CHECK (length(name) <= 8000000), number INTEGER UNIQUE, share REAL NOT NULL DEFAULT 0,
              raw \(engine.bytes), parent_id INTEGER REFERENCES facts (id)
            ) \(engine.tableOptions)
            """
        ]
    }
    private static let columns = TableColumns("facts", "name", "number", "share", "raw")

    private func withFacts<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
        let scratch = try await ScratchDatabase()
        try await scratch.database.migrate([Self.table], now: 0)
        return try await scratch.database.write(body)
    }

    private static func row(_ name: String? = nil, _ number: Int64? = nil, _ share: Double = 0, _ raw: [UInt8]? = nil) -> [SQLValue] {
        [SQLValue](row: name, number, share, raw)
    }

    private static func all(_ connection: Connection) throws -> [[SQLValue]] {
        try connection.rows("SELECT name, number, share, raw FROM facts ORDER BY id") { row in (0..<4).map { _ in row.take() } }
    }

    @Test("come out as they went in: every kind of value to its limits, what COPY's text form would read otherwise, and nothing")
    func values() async throws {
        let names = ["", "a\\b", "\\N", "\\.", "tab\tand\nline\r", "'quoted' \"twice\"", "杭州西湖🀄", "e\u{301}", "\u{FFFD}", "?", "$1", nil]
        let numbers: [Int64] = [.min, -1, 0, 1, .max]
        let shares: [Double] = [-.greatestFiniteMagnitude, -0.1, .leastNonzeroMagnitude, 1e300]
        let raws: [[UInt8]?] = [[], [0], [0, 255], Array(0...255), nil]
        let rows =
            names.map { Self.row($0) } + numbers.map { Self.row(nil, $0) } + shares.map { Self.row(nil, nil, $0) }
            + raws.map { Self.row(nil, nil, 1, $0) }
        let stored = try await withFacts { connection in
            try connection.insert(rows, into: Self.columns)
            return try Self.all(connection)
        }
        #expect(stored == rows)
    }

    @Test("may be none, one or more than fit into a buffer, with a value that is larger than any")
    func sizes() async throws {
        let many = (0..<5_000).map { Self.row(String(repeating: "客", count: 100), $0, 0, [UInt8](repeating: 7, count: 300)) }
        let large = Self.row(String(repeating: "x", count: 6_000_000))
        let stored = try await withFacts { connection in
            try connection.insert([], into: Self.columns)
            try connection.insert([many[0]], into: Self.columns)
            try connection.insert(many.dropFirst() + [large], into: Self.columns)
            return try Self.all(connection)
        }
        #expect(stored == many + [large])
    }

    @Test("are refused by the name of the rule, and none of them stays behind a savepoint")
    func refusals() async throws {
        let fine = Self.row("fine", 1)
        let parents = TableColumns("facts", "number", "parent_id")
        let refused: [(rows: [[SQLValue]], columns: TableColumns, name: String)] = [
            ([fine, fine], Self.columns, "unique"), ([fine, Self.row(String(repeating: "x", count: 8_000_001))], Self.columns, "check"),
            ([fine, [.text(""), .integer(2), .null, .null]], Self.columns, "notNull"),
            ([[.integer(3), .integer(77)], [.integer(4), .integer(78)]], parents, "foreignKey"),
            ([fine, [.null]], Self.columns, "statement"), ([fine, fine], TableColumns("nowhere", "a", "b", "c", "d"), "statement"),
        ]
        for (rows, columns, name) in refused {
            let (said, left) = try await withFacts { connection in
                var said = ""
                do {
                    try connection.savepoint { try connection.insert(rows, into: columns) }
                } catch DatabaseError.constraint(let constraint, _) {
                    said = constraint.rawValue
                } catch DatabaseError.statement {
                    said = "statement"
                }
                try connection.insert([Self.row("behind", 9), Self.row("behind", 10)], into: Self.columns)
                return (said, try Self.all(connection).count)
            }
            #expect(said == name)
            #expect(left == 2, "\(name)")
        }
    }

    // MARK: - A server

    /// Lets something happen on the server when the thousandth row comes, once.
    private static func atTheThousandthRow(_ act: SQL, _ connection: Connection) throws {
        try connection.execute("CREATE SEQUENCE rows_seen")
        try connection.execute(
            """
            CREATE FUNCTION act() RETURNS trigger LANGUAGE plpgsql
            AS $$ BEGIN IF nextval('rows_seen') = 1000 THEN PERFORM \(act); END IF; RETURN NEW; END $$
            """)
        try connection.execute("CREATE TRIGGER facts_act BEFORE INSERT ON facts FOR EACH ROW EXECUTE FUNCTION act()")
    }

    @Test("are sent again when the connection breaks amid them, and are there once", .only(.postgres))
    func brokenConnection() async throws {
        let scratch = try await ScratchDatabase()
        try await scratch.database.migrate([Self.table], now: 0)
        try await scratch.database.write { try Self.atTheThousandthRow("pg_terminate_backend(pg_backend_pid())", $0) }
        let rows = (0..<3_000).map { Self.row("客户", $0) }
        try await scratch.database.write { try $0.insert(rows, into: Self.columns) }
        #expect(try await scratch.database.read { try Self.all($0) } == rows)
    }

    @Test("end at their time, and the connection goes on", .only(.postgres))
    func time() async throws {
        var bounds = ConnectionBounds()
        bounds.statementSeconds = 1
        let database = Database.onServer(try await TestServer.shared.freshAddress(), bounds: bounds)
        try await database.migrate([Self.table], now: 0)
        try await database.write { try Self.atTheThousandthRow("pg_sleep(30)", $0) }
        let rows = (0..<3_000).map { Self.row("客户", $0) }
        await #expect(throws: DatabaseError.interrupted) {
            try await database.write { try $0.insert(rows, into: Self.columns) }
        }
        #expect(try await database.read { try Self.all($0).count } == 0)
        try await database.write { try $0.insert(rows, into: Self.columns) }
        #expect(try await database.read { try Self.all($0).count } == 3_000)
        try database.close()
    }
}
