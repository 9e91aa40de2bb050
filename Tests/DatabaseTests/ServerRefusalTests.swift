import TestEngines
import Testing

@testable import Database

@Suite("A server that does not let us work")
struct ServerRefusalTests {
    private func refusal(_ address: String) async throws -> ServerRefusal? {
        let database = Database.onServer(try DatabaseAddress(address))
        let error = await #expect(throws: DatabaseError.self) {
            try await database.read { try $0.value("SELECT 1", as: Int.self) }
        }
        guard case .server(let refusal) = error else { return nil }
        return refusal
    }

    @Test("nobody there, no such database, a wrong password: each by its name, and no password in any of it")
    func names() async throws {
        let host = try TestServer.shared.folder()
        let admin = Database.onServer(try DatabaseAddress("postgres://kedang@/postgres?host=\(host)"))
        try await admin.write { _ = try $0.execute("CREATE ROLE guarded LOGIN PASSWORD 'right'") }
        let cases: [(String, ServerRefusal.Reason)] = [
            ("postgres://kedang@/postgres?host=/nowhere", .away), ("postgres://kedang@127.0.0.1:1/postgres", .away),
            ("postgres://kedang@/nothing?host=\(host)", .noDatabase),
            ("postgres://guarded:s3cret@/postgres?host=\(host)", .notAdmitted),
            ("postgres://guarded@/postgres?host=\(host)&passfile=/nowhere", .notAdmitted),
        ]
        for (address, reason) in cases {
            let refusal = try await refusal(address)
            #expect(refusal?.reason == reason, "\(String(describing: refusal))")
            #expect(!"\(String(describing: refusal))".contains("s3cret"))
        }
        let guarded = Database.onServer(try DatabaseAddress("postgres://guarded:right@/postgres?host=\(host)"))
        #expect(try await guarded.read { try $0.value("SELECT 1", as: Int.self) } == 1)
    }

    @Test(
        "an address says where, never with what password",
        arguments: [
            "postgres://kedang:s3cret@db.example.com/kedang", "postgresql://kedang@db.example.com/kedang?password=s3cret",
        ])
    func keepsPasswords(text: String) throws {
        let address = try DatabaseAddress(text)
        #expect(address.holdsPassword)
        #expect(address.name == "db.example.com/kedang")
        var dumped = ""
        dump(address, to: &dumped)
        #expect(!("\(address)" + String(reflecting: address) + dumped).contains("s3cret"))
    }

    @Test("what is no address is refused without being repeated", arguments: ["", "mysql://a/b", "postgres://a:s3cret@b:port/c", "kedang"])
    func refusesNonsense(text: String) throws {
        let error = #expect(throws: DatabaseError.self) { try DatabaseAddress(text) }
        #expect(!String(describing: error).contains("s3cret"))
    }

    @Test("of several servers each is named with its own port, or with the one they share")
    func namesServers() throws {
        func hosts(_ text: String) throws -> [[String]] { try DatabaseAddress(text).hosts.map { $0.map { "\($0)=\($1)" } } }
        #expect(try hosts("postgres://one/kedang") == [[]])
        #expect(try hosts("postgres://one:1,two:2/kedang") == [["host=one", "port=1"], ["host=two", "port=2"]])
        #expect(try hosts("postgres://one,two/kedang?port=3") == [["host=one", "port=3"], ["host=two", "port=3"]])
        #expect(try hosts("postgres:///kedang?hostaddr=10.0.0.1,10.0.0.2") == [["hostaddr=10.0.0.1"], ["hostaddr=10.0.0.2"]])
    }

    @Test("of two servers the one that answers is found, wherever it stands")
    func passesOver() async throws {
        let host = try TestServer.shared.folder()
        let there = Database.onServer(try DatabaseAddress("postgres://kedang@/postgres?host=/nowhere,\(host)"))
        #expect(try await there.read { try $0.value("SELECT 1", as: Int.self) } == 1)
        let nowhere = try await refusal("postgres://kedang@/postgres?host=/nowhere,/nor-here")
        #expect(nowhere?.reason == .away)
    }

    @Test("a server elsewhere must prove who it is unless the address says otherwise")
    func verifies() throws {
        func mode(_ text: String) throws -> String? {
            try DatabaseAddress(text).keywords(ConnectionBounds()).first { $0.0 == "sslmode" }?.1
        }
        #expect(try mode("postgres://db.example.com/kedang") == "verify-full")
        #expect(try mode("postgres://localhost,db.example.com/kedang") == "verify-full")
        #expect(try mode("postgres://db.example.com/kedang?sslmode=require") == nil)
        #expect(try mode("postgres://127.0.0.1/kedang") == nil)
        #expect(try mode("postgres:///kedang?host=/run/postgresql") == nil)
    }
}
