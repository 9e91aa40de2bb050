import Foundation
import Testing

@Suite("A hostile file uploaded to a running server")
struct HostileUploadTests {
    /// What the mission allows an upload to cost, in kilobytes.
    private static let growthMax = 100 * 1_024

    @Test("is refused with a sentence, changes nothing and costs little memory, whatever it is")
    func refused() throws {
        let program = try Program()
        _ = try program.run("init")
        let added = try program.run(
            "user", "add", "li", "--name", "李销售", "--role", "salesperson", "--department", "销售一部", "--json")
        let password = try #require(added.json["password"] as? String)
        _ = try program.serving { server, said in
            let client = try Self.signedIn(password, said)
            let before = try Self.peakKilobytes(of: server)
            for file in HostileFile.allCases {
                let disposition = ["Content-Disposition": "attachment; filename=\"\(file.name)\""]
                let answer = try client.send("POST", "/api/v1/imports", disposition, body: file.data)
                let errors = answer.json["errors"] as? [[String: String]]
                #expect(answer.status == 422 && errors?.first?["field"] == "file", "\(file): \(answer)")
                #expect(errors?.first?["zh"]?.contains(file.complaint) == true && errors?.first?["en"]?.isEmpty == false, "\(file): \(answer)")
                #expect(try Self.peakKilobytes(of: server) - before < Self.growthMax, "\(file)")
            }
            #expect((try client.send("GET", "/api/v1/imports").json["items"] as? [Any])?.isEmpty == true)
            #expect((try client.send("GET", "/api/v1/customers").json["items"] as? [Any])?.isEmpty == true)
            let trail = try client.send("GET", "/api/v1/trail").json["items"] as? [[String: Any]]
            #expect(trail?.isEmpty == false && trail?.contains { ($0["act"] as? String)?.hasPrefix("import") == true } == false)
            #expect(try FileManager.default.contentsOfDirectory(atPath: program.data + "/files").isEmpty)
        }
        #expect(try program.run("verify").status == 0)
    }

    /// A program with a token; the temporary password is changed first, as it has to be.
    private static func signedIn(_ password: String, _ said: String) throws -> LoopbackRequest {
        let port = try #require(said.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { UInt16($0.output.1) })
        var client = LoopbackRequest(port: port, headers: ["Content-Type": "application/json"])
        let first = try client.send("POST", "/api/v1/session", body: Data(#"{"account":"li","password":"\#(password)"}"#.utf8))
        client.headers["Authorization"] = "Bearer \(first.json["token"] as? String ?? "")"
        let own = #"{"oldPassword":"\#(password)","password":"a long phrase for the phone"}"#
        let second = try client.send("PUT", "/api/v1/me/password", body: Data(own.utf8))
        let token = try #require(second.json["token"] as? String)
        return LoopbackRequest(port: port, headers: ["Authorization": "Bearer \(token)", "Content-Type": "application/octet-stream"])
    }

    /// The most memory the process has held at once (VmHWM of proc(5)).
    private static func peakKilobytes(of process: Process) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        return try #require(status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap { Int($0.output.1) })
    }
}
