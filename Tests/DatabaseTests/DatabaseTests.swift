import Foundation
import TestEngines
import Testing

@testable import Database

private let notes = Migration("0001-notes") { engine in
    ["CREATE TABLE t (id \(engine.identity), a TEXT NOT NULL UNIQUE) \(engine.tableOptions)"]
}

/// A fresh database with one table.
private func withDatabase(_ body: (Database) async throws -> Void) async throws {
    let scratch = try await ScratchDatabase()
    try await scratch.database.migrate([notes], now: 0)
    try await body(scratch.database)
}

private struct Refused: Error {}

@Suite("The database", .onBothEngines)
struct DatabaseTests {
    @Test("what was written is read back, typed")
    func roundTrip() async throws {
        try await withDatabase { database in
            let id = try await database.write { connection in
                try connection.value("INSERT INTO t (a) VALUES (\("甲")) RETURNING id", as: Int64.self)
            }
            let text = try await database.read { try $0.value("SELECT a FROM t WHERE id = \(id)", as: String.self) }
            #expect(text == "甲")
        }
    }

    @Test("upkeep is committed when it returns, and leaves nothing when it throws")
    func upkeep() async throws {
        try await withDatabase { database in
            try await database.upkeep { _ = try $0.execute("CREATE INDEX t_by_a ON t (a, id)") }
            await #expect(throws: DatabaseError.self) {
                try await database.upkeep { connection in
                    try connection.execute("DROP INDEX t_by_a")
                    try connection.execute("DROP INDEX t_by_nobody")
                }
            }
            try await database.write { _ = try $0.execute("DROP INDEX t_by_a") }
        }
    }

    @Test("a write that throws leaves nothing, and its neighbours in the same commit stay")
    func rollsBackAlone() async throws {
        try await withDatabase { database in
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        try? await database.write { connection in
                            try connection.execute("INSERT INTO t (a) VALUES (\("n\(number)"))")
                            if number % 2 == 1 { throw Refused() }
                        }
                    }
                }
            }
            let count = try await database.read { try $0.value("SELECT count(*) FROM t", as: Int.self) }
            #expect(count == 100)
        }
    }

    @Test("empty bytes stay empty bytes, they are not NULL")
    func emptyBytes() async throws {
        try await withDatabase { database in
            let bytes = try await database.read { try $0.value("SELECT \([UInt8]())", as: [UInt8].self) }
            #expect(bytes == [])
        }
    }

    @Test("a reader cannot write")
    func readersOnlyRead() async throws {
        try await withDatabase { database in
            await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.execute("INSERT INTO t (a) VALUES ('x')") }
            }
        }
    }

    @Test("a broken rule of the schema is a typed error")
    func constraint() async throws {
        try await withDatabase { database in
            try await database.write { try $0.execute("INSERT INTO t (a) VALUES ('x')") }
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.execute("INSERT INTO t (a) VALUES ('x')") }
            }
            guard case .constraint(.unique, _) = error else {
                Issue.record("not a unique violation: \(String(describing: error))")
                return
            }
        }
    }

    @Test("the same statement may run again while its rows are read")
    func nestedStatement() async throws {
        try await withDatabase { database in
            let seen = try await database.write { connection in
                for name in ["a", "b", "c"] { try connection.execute("INSERT INTO t (a) VALUES (\(name))") }
                var seen: [String] = []
                let all: SQL = "SELECT a FROM t ORDER BY id"
                try connection.each(all) { row in
                    seen.append(try row.next(String.self))
                    seen.append(contentsOf: try connection.values(all, as: String.self).prefix(1))
                    return true
                }
                return seen
            }
            #expect(seen == ["a", "a", "b", "a", "c", "a"])
        }
    }

    @Test("after close a write and a read are refused")
    func refusesAfterClose() async throws {
        let scratch = try await ScratchDatabase()
        try scratch.database.close()
        await #expect(throws: DatabaseError.closed) {
            try await scratch.database.write { try $0.execute("CREATE TABLE x (id INTEGER)") }
        }
        await #expect(throws: DatabaseError.self) { try await scratch.database.read { try $0.value("SELECT 1", as: Int.self) } }
    }
}

@Suite("Migrations", .onBothEngines)
struct MigrationTests {
    private static let first = Migration("0001-a") { _ in ["CREATE TABLE a (id INTEGER PRIMARY KEY)"] }
    private static let second = Migration("0002-b") { _ in ["CREATE TABLE b (id INTEGER PRIMARY KEY)"] }

    private let scratch: ScratchDatabase
    private var database: Database { scratch.database }

    init() async throws {
        scratch = try await ScratchDatabase()
    }

    @Test("each is applied once, in order")
    func appliesOnce() async throws {
        #expect(try await database.migrate([Self.first], now: 1) == ["0001-a"])
        #expect(try await database.plan([Self.first, Self.second]).isUpgrade)
        #expect(try await database.migrate([Self.first, Self.second], now: 2) == ["0002-b"])
        #expect(try await database.migrate([Self.first, Self.second], now: 3) == [])
    }

    @Test("one that fails leaves the schema as it was")
    func failsWhole() async throws {
        let bad = Migration("0002-bad") { _ in ["CREATE TABLE c (id INTEGER PRIMARY KEY)", "CREATE NONSENSE"] }
        await #expect(throws: DatabaseError.self) { try await database.migrate([Self.first, bad], now: 1) }
        #expect(try await database.read { try !$0.hasAnyTable() })
    }

    @Test("a newer schema is refused")
    func refusesNewer() async throws {
        try await database.migrate([Self.first, Self.second], now: 1)
        await #expect(throws: DatabaseError.newerSchema(migration: "0002-b")) {
            try await database.plan([Self.first])
        }
    }

    @Test("a database that is not ours is refused")
    func refusesForeign() async throws {
        try await database.write { try $0.execute("CREATE TABLE theirs (id INTEGER)") }
        await #expect(throws: DatabaseError.foreignSchema) { try await database.plan([Self.first]) }
    }
}

@Suite("The folder lock")
struct FolderLockTests {
    @Test("a second holder is refused by name and process id")
    func refusesSecond() throws {
        let folder = try ScratchFolder()
        let first = try FolderLock(folder: folder.path, program: "kedang")
        #expect(throws: FolderLock.Refusal.held(program: "kedang", pid: getpid())) {
            try FolderLock(folder: folder.path, program: "kedang")
        }
        withExtendedLifetime(first) {}
    }
}
