import Database
import Foundation
import TestEngines
import Testing

@Suite("The command that moves", .on(.sqlite))
struct MoveCommandTests {
    private static let rows = 60_000

    /// An archive with an account and the demonstration's customers.
    private func archive() throws -> Program {
        let program = try Program()
        #expect(try program.run("init").status == 0)
        #expect(try program.run("user", "add", "admin", "--name", "管理员", "--role", "administrator").status == 0)
        #expect(try program.run("demo", "--password-stdin", typed: "Kedang-show-me-2026\n").status == 0)
        return program
    }

    private func change(_ program: Program, _ statement: SQL) async throws {
        let database = try Database.openSQLite(at: program.data + "/archive.sqlite")
        try await database.write { _ = try $0.execute(statement) }
        try await database.checkpoint()
        try database.close()
    }

    /// So many rows that moving them takes a while.
    private func fill(_ program: Program) async throws {
        try await change(
            program,
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(Self.rows))
            INSERT INTO sign_in_failures (subject, at) SELECT 'somebody ' || i, i FROM n
            """)
    }

    private func bytes(_ program: Program) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: program.data + "/archive.sqlite"))
    }

    @Test("There and back: what is moved is said, checked, and found by every other command")
    func thereAndBack() async throws {
        let program = try archive()
        let before = try bytes(program)
        let server = try await TestServer.shared.freshText()
        let moved = try program.run("move", "--to", server, "--json")
        #expect(moved.status == 0, "\(moved.complaint)")
        #expect(moved.complaint.contains("复制 Copying customers: 300 / 300"))
        let tables = try #require(moved.json["tables"] as? [String: Int])
        #expect(tables["customers"] == 300 && tables["people"] == 9)
        #expect(try bytes(program) == before)
        #expect(try program.run("verify", "--search-index", "--database", server).status == 0)
        #expect(try program.run("doctor", "--database", server).status == 0)
        #expect(try program.run("user", "add", "li", "--name", "李", "--role", "executive", "--database", server).status == 0)
        #expect(try program.run("user", "list").status == 6, "the old archive is behind the signed heads now")
        let folder = program.folder + "/back"
        let back = try program.run("move", "--database", server, "--to", folder, "--json")
        #expect(back.status == 0, "\(back.complaint)")
        #expect(back.json["entries"] as? Int ?? 0 > moved.json["entries"] as? Int ?? 0)
        for name in [".key", ".heads", "/archive.sqlite"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + name)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
        }
        #expect(try program.run("verify", "--search-index", "--data", folder).status == 0)
        let people = try program.run("user", "list", "--json", "--data", folder).json["people"] as? [[String: Any]]
        #expect(people?.compactMap { $0["account"] as? String }.contains("li") == true)
        let served = try program.serving("--data", folder) { _, said in #expect(said.contains("http://")) }
        #expect(served.status == 0)
    }

    @Test(
        "Killed in the middle, half a move is opened by nothing, and the next run goes on to the same end",
        arguments: [("sign_in_failures", 0), ("sign_in_failures: 8000 ", 0), ("people", 0), ("Comparing", 0)] as [(String, UInt32)])
    func killed(at step: String, later: UInt32) async throws {
        let program = try archive()
        try await fill(program)
        let before = try bytes(program)
        let server = try await TestServer.shared.freshText()
        let isAtWork = try program.kill(["move", "--to", server], later: later, onceItSays: step)
        try #require(isAtWork, "it had finished: more rows are needed")
        for command in [["serve", "--port", "0"], ["user", "list"], ["verify"], ["demo", "--remove"], ["init"], ["key", "check"]] {
            let refused = try program.run(command + ["--database", server])
            #expect(refused.status == 1 && refused.complaint.contains("kedang move"), "\(command): \(refused.complaint)")
        }
        #expect(try program.run("doctor", "--database", server).status == 1)
        let moved = try program.run("move", "--to", server, "--json")
        #expect(moved.status == 0 && moved.json["resumed"] as? Bool == true, "\(moved.complaint)")
        #expect((moved.json["tables"] as? [String: Int])?["sign_in_failures"] == Self.rows)
        #expect(try program.run("verify", "--search-index", "--database", server).status == 0)
        #expect(try bytes(program) == before)

        let folder = program.folder + "/back"
        let isAtWorkAgain = try program.kill(["move", "--database", server, "--to", folder], later: later, onceItSays: step)
        try #require(isAtWorkAgain)
        for command in [["serve", "--port", "0"], ["user", "list"], ["verify"]] {
            let refused = try program.run(command + ["--data", folder])
            #expect(refused.status == 1 && refused.complaint.contains("kedang move"), "\(command): \(refused.complaint)")
        }
        let back = try program.run("move", "--database", server, "--to", folder, "--json")
        #expect(back.status == 0 && back.json["resumed"] as? Bool == true, "\(back.complaint)")
        #expect(back.json["tables"] as? [String: Int] == moved.json["tables"] as? [String: Int])
        #expect(back.json["root"] as? String == moved.json["root"] as? String)
        #expect(try program.run("verify", "--search-index", "--data", folder).status == 0)
    }

    @Test("What stands in the way is named, with the way out and its exit code")
    func refusals() async throws {
        let program = try archive()
        let server = try await TestServer.shared.freshText()
        let nobody = "postgres://kedang@/postgres?host=\(program.folder)"
        let otherKey = Data(repeating: 7, count: 32).base64EncodedString()
        let cases: [(arguments: [String], environment: [String: String], status: Int32, words: String)] = [
            (["--to", program.data], [:], 1, "同一处"), (["--to", nobody], [:], 1, "没有应答"),
            (["--to", "postgres://a:secret@/b"], [:], 2, "PGPASSFILE"), (["--to", "postgres://a@/b?nonsense=1"], [:], 2, "--to"),
            ([], [:], 2, "缺少参数"), (["--to", server], ["KEDANG_KEY": otherKey], 5, "主密钥"),
            (["--to", server, "--data", program.folder + "/none"], [:], 1, "kedang init"),
        ]
        for (arguments, environment, status, words) in cases {
            let refused = try program.run(["move"] + arguments, environment: environment)
            #expect(refused.status == status && refused.complaint.contains(words), "\(arguments): \(refused.status) \(refused.complaint)")
            #expect(!refused.complaint.contains("secret"))
        }
        _ = try program.serving { _, _ in
            let held = try program.run("move", "--to", server)
            #expect(held.status == 3)
        }
        let folder = program.folder + "/other"
        #expect(try program.run("init", "--data", folder).status == 0)
        let notEmpty = try program.run("move", "--to", folder)
        #expect(notEmpty.status == 1 && notEmpty.complaint.contains(folder) && notEmpty.complaint.contains("already"))
        for end in ["/archive.sqlite", "/archive.sqlite-wal", "/archive.sqlite-shm"] { try? FileManager.default.removeItem(atPath: folder + end) }
        let wrongKey = try program.run("move", "--to", folder)
        #expect(wrongKey.status == 5 && wrongKey.complaint.contains(folder + ".key"), "\(wrongKey.complaint)")
        try await change(program, "INSERT INTO schema_migrations (id, applied_at) VALUES ('9999-tomorrow', 0)")
        #expect(try program.run("move", "--to", server).status == 4)
        try await change(program, "DELETE FROM schema_migrations WHERE id IN ('9999-tomorrow', '0111-node-heads')")
        let older = try program.run("move", "--to", server)
        #expect(older.status == 1 && older.complaint.contains("kedang serve"), "\(older.complaint)")
    }
}
