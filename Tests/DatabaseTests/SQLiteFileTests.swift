import Testing

@testable import Database

@Suite("A SQLite file")
struct SQLiteFileTests {
    @Test("a copy of a live database is whole")
    func copies() async throws {
        let folder = try ScratchFolder()
        let database = try Database.openSQLite(at: folder.path + "/t.sqlite")
        defer { try? database.close() }
        try await database.write { connection in
            try connection.execute("CREATE TABLE t (a TEXT NOT NULL) STRICT")
            try connection.execute("INSERT INTO t (a) VALUES ('x')")
        }
        try await database.copy(to: folder.path + "/copy.sqlite")
        let copy = try Database.openSQLite(at: folder.path + "/copy.sqlite")
        #expect(try await copy.integrityProblems().isEmpty)
        #expect(try await copy.read { try $0.value("SELECT a FROM t", as: String.self) } == "x")
        try copy.close()
    }
}
