import TestEngines
import Testing

@testable import Database

/// What one engine answers, the other answers too.
@Suite("Both engines")
struct ParityTests {
    private static let facts = Migration("0001-facts") { engine in
        [
            """
            CREATE TABLE facts (
              id \(engine.identity), name TEXT UNIQUE CHECK (length(name) <= 8), number INTEGER, share REAL,
              raw \(engine.bytes), parent_id INTEGER REFERENCES facts (id)
            ) \(engine.tableOptions)
            """
        ]
    }

    /// Runs the same on each engine, in a database with an empty table.
    private static func answers<Answer: Sendable>(
        _ ask: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> [Answer] {
        var answers: [Answer] = []
        for engine in Engine.allCases {
            try await TestEngine.$current.withValue(engine) {
                let scratch = try await ScratchDatabase()
                try await scratch.database.migrate([facts], now: 0)
                answers.append(try await scratch.database.write(ask))
            }
        }
        return answers
    }

    private static func expectSame<Answer: Sendable & Equatable>(
        _ ask: @escaping @Sendable (Connection) throws -> Answer
    ) async throws {
        let answers = try await answers(ask)
        #expect(answers.count == Engine.allCases.count)
        #expect(Set(answers.map { "\($0)" }).count == 1, "\(answers)")
    }

    @Test("order text by its bytes: Latin, Chinese, kana, emoji, composed and not, upper and lower case")
    func textOrder() async throws {
        let names = ["b", "B", "a", "A", "é", "e\u{301}", "z", "客户", "档案", "龘", "か", "ｶ", "🀄", "", " ", "~", "\u{FFFD}", "_", "0"]
        try await Self.expectSame { connection in
            for name in names.shuffled() { try connection.execute("INSERT INTO facts (name) VALUES (\(name))") }
            let all = try connection.values("SELECT name FROM facts ORDER BY name", as: String.self)
            let behind = try connection.values("SELECT name FROM facts WHERE name > \("a") ORDER BY name DESC", as: String.self)
            return [all, behind, [try connection.value("SELECT max(name) FROM facts") ?? ""]]
        }
    }

    @Test("tell equal texts from those that only look equal, and count characters alike")
    func textEquality() async throws {
        try await Self.expectSame { connection in
            try connection.execute("INSERT INTO facts (name) VALUES (\("é"))")
            try connection.execute("INSERT INTO facts (name) VALUES (\("e\u{301}"))")
            let found = try connection.value("SELECT count(*) FROM facts WHERE name = \("é")", as: Int.self)
            let lengths = try connection.values("SELECT length(name) FROM facts ORDER BY id", as: Int.self)
            return [found ?? -1] + lengths
        }
    }

    @Test("keep whole numbers, real numbers and bytes to their limits")
    func limits() async throws {
        let numbers: [Int64] = [.min, -1, 0, 1, .max]
        let shares: [Double] = [-.greatestFiniteMagnitude, -0.1, .leastNonzeroMagnitude, 0.1, 1e300]
        let raws: [[UInt8]] = [[], [0], [0, 255], Array(0...255)]
        try await Self.expectSame { connection in
            for number in numbers { try connection.execute("INSERT INTO facts (number) VALUES (\(number))") }
            for share in shares { try connection.execute("INSERT INTO facts (share) VALUES (\(share))") }
            for raw in raws { try connection.execute("INSERT INTO facts (raw) VALUES (\(raw))") }
            return try connection.rows("SELECT number, share, raw, length(raw) FROM facts ORDER BY id") { row in
                let (number, share) = (try row.nextIfPresent(Int64.self), try row.nextIfPresent(Double.self))
                return "\(number as Any) \(share as Any) \(try row.nextIfPresent([UInt8].self) as Any) \(try row.nextIfPresent(Int.self) as Any)"
            }
        }
    }

    @Test("read sums, counts, comparisons and absent values as the same kinds")
    func kinds() async throws {
        try await Self.expectSame { connection in
            for number in 1...3 { try connection.execute("INSERT INTO facts (number) VALUES (\(number))") }
            return try connection.rows(
                """
                SELECT sum(number), count(*), max(number), min(share), number > 2, sum(number) FILTER (WHERE number > 5)
                FROM facts
                GROUP BY number > 2
                ORDER BY 1
                """
            ) { row in
                var kinds: [SQLValue] = []
                for _ in 0..<6 { kinds.append(try row.next(SQLValue.self)) }
                return kinds
            }
        }
    }

    @Test("treat absent values alike: in comparisons, in lists, in conflicts and where they are made comparable")
    func absence() async throws {
        let nobody: Int64? = nil
        try await Self.expectSame { connection in
            try connection.execute("INSERT INTO facts (name, number) VALUES (\(nil as String?), \(nobody)), (NULL, 1), ('x', 2)")
            func ids(_ condition: SQL) throws -> [Int64] {
                try connection.values("SELECT id FROM facts WHERE \(condition) ORDER BY COALESCE(number, 0), id")
            }
            return [
                try ids("number = \(nobody)"), try ids("number IS NOT DISTINCT FROM \(nobody)"), try ids("number IS DISTINCT FROM \(1)"),
                try ids("number IN \(list: [Int64]())"), try ids("number IN \(list: [1, 2] as [Int64])"), try ids("name IS NULL"),
            ]
        }
    }

    @Test("count what was changed, what was there already and what was taken over")
    func conflicts() async throws {
        try await Self.expectSame { connection in
            let insert: SQL = "INSERT INTO facts (name, number) VALUES ('a', 1) ON CONFLICT (name) DO NOTHING"
            let upsert: SQL =
                "INSERT INTO facts (name, number) VALUES ('a', 5) ON CONFLICT (name) DO UPDATE SET number = facts.number + excluded.number"
            var counts = [try connection.execute(insert), try connection.execute(insert), try connection.execute(upsert)]
            counts.append(try connection.value("UPDATE facts SET number = number + 1 RETURNING number", as: Int.self) ?? -1)
            counts.append(try connection.execute("DELETE FROM facts WHERE name = 'b'"))
            counts.append(try connection.execute("DELETE FROM facts"))
            return counts
        }
    }

    @Test("refuse what the schema forbids by the same name, and go on behind a savepoint")
    func refusals() async throws {
        let statements: [SQL] = [
            "INSERT INTO facts (name) VALUES ('a')", "INSERT INTO facts (name) VALUES ('a')",
            "INSERT INTO facts (name) VALUES ('ninechars')", "INSERT INTO facts (parent_id) VALUES (99)",
            "INSERT INTO nowhere (name) VALUES ('a')", "INSERT INTO facts (id, name) VALUES (1, 'b')",
        ]
        try await Self.expectSame { connection in
            try statements.map { statement in
                do {
                    return "\(try connection.savepoint { try connection.execute(statement) })"
                } catch DatabaseError.constraint(let constraint, _) {
                    return constraint.rawValue
                } catch DatabaseError.statement {
                    return "statement"
                }
            }
        }
    }

    @Test("order by several values, page behind a pair of them, and give nothing for a limit of nothing")
    func paging() async throws {
        try await Self.expectSame { connection in
            for number in 0..<12 { try connection.execute("INSERT INTO facts (number, share) VALUES (\(number % 3), \(Double(number)))") }
            func ids(_ rest: SQL) throws -> [Int64] { try connection.values("SELECT id FROM facts \(rest)") }
            return [
                try ids("ORDER BY number DESC, id LIMIT \(5)"), try ids("ORDER BY number, id DESC LIMIT \(0)"),
                try ids("WHERE (number, id) < (\(1), \(5)) ORDER BY number DESC, id DESC LIMIT \(4)"),
                try ids("ORDER BY id LIMIT \(3) OFFSET \(10)"),
            ]
        }
    }

    @Test("stop reading where the reader stops, and read again inside")
    func streams() async throws {
        try await Self.expectSame { connection in
            for number in 0..<3_000 { try connection.execute("INSERT INTO facts (number) VALUES (\(number))") }
            var seen: [Int64] = []
            try connection.each("SELECT number FROM facts ORDER BY id DESC") { row in
                seen.append(try row.next(Int64.self))
                seen.append(try connection.value("SELECT count(*) FROM facts WHERE number < \(seen.count)") ?? -1)
                return seen.count < 4
            }
            var count = 0
            try connection.each("SELECT number FROM facts") { _ in
                count += 1
                return true
            }
            return seen + [Int64(count)]
        }
    }
}
