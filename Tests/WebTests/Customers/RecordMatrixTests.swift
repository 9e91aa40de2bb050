import Archive
import HTTPTypes
import HummingbirdCore
import NIOCore
import TestSupport
import Testing

@testable import Web

@Suite("Every route about one customer")
struct RecordMatrixTests {
    @Test(
        "meets each role as its declaration says, for a customer within reach and for one outside it",
        arguments: Cast.Part.allCases)
    func matrix(part: Cast.Part) async throws {
        try await withSite { site in
            let mine = try await site.cast.submitted("李的客户")
            let other = try await site.cast.submitted("王的客户", by: .wang)
            let client = try await site.program(part)
            for route in CustomerNoun(archive: site.cast.archive).routes where route.path.contains(":number") {
                for (number, owner) in [(mine, Cast.Part.li), (other, .wang)] {
                    let ownership: Ownership = Self.reaches(part, owner) ? .own : .foreign
                    let expected = route.access.admission(of: part.role, to: ownership)
                    let answer = try await Self.call(route, number, client)
                    #expect(Self.admission(answer) == expected, "\(route.method) \(route.path) \(ownership): \(answer.status)")
                }
            }
        }
    }

    @Test("sends strangers to the door")
    func strangers() async throws {
        try await withSite { site in
            let number = try await site.cast.submitted("李的客户")
            for route in CustomerNoun(archive: site.cast.archive).routes where route.path.contains(":number") {
                let answer = try await Self.call(route, number, try site.stranger())
                #expect([401, 403, 303].contains(answer.status.code) && !answer.text.contains("李的客户"), "\(route.path)")
            }
        }
    }

    private static func reaches(_ part: Cast.Part, _ owner: Cast.Part) -> Bool {
        switch part {
        case .boss, .service: true
        case .li, .zhang, .clerk: owner == .li
        case .wang: owner == .wang
        case .auditor, .admin: false
        }
    }

    /// The request is complete but for its version, which never was: nothing is changed by it.
    private static func call(_ route: Route, _ number: String, _ client: WebClient) async throws -> WebAnswer {
        var client = client
        var path = route.path.replacing(":number", with: number).replacing(":version", with: "1")
            .replacing(":field", with: "notes")
        if path.hasSuffix("/uncover"), !route.isAPI { path += "?part=contacts%5B0%5D.phones%5B0%5D" }
        let condition: HTTPFields = [.ifMatch: "\"v99\""]
        switch route.body {
        case .form: return try await client.post(path, form: "version=99&base=98&reason=x&text=x", condition)
        case .json:
            let json = #"{"name":"x","reason":"x","text":"x","part":"contacts[0].phones[0]"}"#
            return try await client.send(route.method, path, json: json, condition)
        default: return try await client.send(route.method, path, condition)
        }
    }

    private static func admission(_ answer: WebAnswer) -> Admission {
        switch answer.status {
        case .unauthorized: .signIn
        case .forbidden: .forbidden
        case .notFound: .hidden
        default: .admitted
        }
    }
}
