import Database
import Foundation
import Testing

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
}
