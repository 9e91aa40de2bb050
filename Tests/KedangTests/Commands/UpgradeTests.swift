import Database
import Foundation
import Testing

@testable import Archive

@Suite("Upgrading")
struct UpgradeTests {
    /// Takes the last step of the schema back, as if the program had been older.
    private func makeOlder(_ program: Program) async throws {
        try await changeDatabase(program) { connection in
            try connection.execute("DROP TABLE replies")
            try connection.execute("DELETE FROM schema_migrations WHERE id = '0060-replies'")
        }
    }

    private func changeDatabase(
        _ program: Program, _ change: @escaping @Sendable (Connection) throws -> Void
    ) async throws {
        let database = try Database.openSQLite(at: program.data + "/archive.sqlite")
        try await database.write(change)
        try await database.checkpoint()
        try database.close()
    }

    @Test("An older archive is copied as it was before it is upgraded; the copy is whole")
    func snapshot() async throws {
        let program = try Program()
        _ = try program.run("init")
        _ = try program.run("user", "add", "admin", "--name", "管理员", "--role", "administrator")
        try await makeOlder(program)
        #expect(try program.run("doctor").status == 1, "a check upgrades nothing")
        #expect(try program.run("user", "list").status == 0)
        #expect(try program.run("doctor").status == 0)
        let copies = try FileManager.default.contentsOfDirectory(atPath: program.data + "/snapshots")
        let copy = try #require(copies.first)
        #expect(copies.count == 1 && copy.hasPrefix("before-0060-replies-") && copy.hasSuffix(".sqlite"))
        let older = try Database.openSQLite(at: program.data + "/snapshots/" + copy)
        #expect(try await older.integrityProblems().isEmpty)
        #expect(try await older.read { try !$0.hasTable("replies") })
        #expect(try await older.read { try $0.value("SELECT count(*) FROM people", as: Int.self) } == 1)
        try older.close()
    }

    @Test("Data of a newer version is refused by name, by everything, and left as it is")
    func newer() async throws {
        let program = try Program()
        _ = try program.run("init")
        try await changeDatabase(program) {
            _ = try $0.execute("INSERT INTO schema_migrations (id, applied_at) VALUES ('9999-tomorrow', 0)")
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: program.data + "/archive.sqlite"))
        for command in [["serve", "--port", "0"], ["user", "list"], ["verify"], ["doctor"], ["demo"]] {
            let refused = try program.run(command)
            #expect(refused.status == 4, "\(command)")
            #expect((refused.complaint + refused.output).contains("9999-tomorrow"), "\(command)")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: program.data + "/archive.sqlite")) == before)
    }

    private static let firstMissing = "0080-customer-orders"
    private static let rows = 60_000

    /// Killed so many microseconds after its copy lies there.
    @Test("Killed in the middle, an upgrade has done nothing, and the next start does all of it", arguments: [0, 5_000, 40_000, 120_000] as [UInt32])
    func killed(later: UInt32) async throws {
        let program = try Program()
        try await layOld(program, rows: Self.rows)
        let isAtWork = try program.kill("user", "list", later: later) { copies(program).contains { $0.hasSuffix(".sqlite") } }
        #expect(isAtWork, "it had finished: more rows are needed")
        #expect(try await migrations(program).contains(Self.firstMissing) == false, "half an upgrade was kept")
        for command in ["user list", "doctor", "verify"] {
            let done = try program.run(command.split(separator: " ").map(String.init))
            #expect(done.status == 0, "\(command): \(done.complaint)\(done.output)")
        }
        #expect(try await migrations(program) == Migrations.all.map(\.id).sorted())
        for copy in copies(program) {
            let older = try Database.openSQLite(at: program.data + "/snapshots/" + copy)
            #expect(try await older.integrityProblems().isEmpty)
            #expect(try await older.read { try $0.value("SELECT count(*) FROM customers", as: Int.self) } == Self.rows)
            try older.close()
        }
    }

    @Test("Killed while the copy is made, an upgrade leaves no half copy behind for long")
    func killedWhileCopying() async throws {
        let program = try Program()
        try await layOld(program, rows: Self.rows)
        #expect(try program.kill("user", "list", later: 0) { !copies(program).isEmpty })
        #expect(try program.run("user", "list").status == 0)
        #expect(copies(program).count == 1)
        #expect(copies(program).allSatisfy { $0.hasSuffix(".sqlite") })
    }

    /// Lays an archive there as an earlier program left it, with so many customers that upgrading it takes a while.
    private func layOld(_ program: Program, rows: Int) async throws {
        #expect(try program.run("init").status == 0, "for its key")
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: program.data + "/archive.sqlite" + end) }
        let database = try Database.openSQLite(at: program.data + "/archive.sqlite")
        try await database.migrate(Migrations.all.filter { $0.id < Self.firstMissing || $0.id == "0101-search-scheme" }, now: 0)
        try await database.write { connection in
            try connection.execute(
                """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(rows))
                INSERT INTO customers (
                  id, number, version, state, kind, lifecycle, created_at, updated_at, wrapped_key, sealed_summary, sealed_content)
                SELECT i, 'KH-' || i, 1, 'draft', 'company', 'potential', i, i, zeroblob(60), randomblob(200), randomblob(300) FROM n
                """)
            // They cannot be opened, so nothing is to be searched in them.
            try SearchScheme(connection: connection).note()
        }
        try await database.checkpoint()
        try database.close()
    }

    private func copies(_ program: Program) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: program.data + "/snapshots")) ?? []
    }

    private func migrations(_ program: Program) async throws -> [String] {
        let database = try Database.openSQLite(at: program.data + "/archive.sqlite")
        let ids = try await database.read { try $0.values("SELECT id FROM schema_migrations ORDER BY id", as: String.self) }
        try database.close()
        return ids
    }
}
