import Archive
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Web

@Suite("The door")
struct DoorTests {
    let site = SampleRoutes()

    private func client(as role: Role? = nil) throws -> WebClient {
        var client = WebClient(try site.responder())
        if let role { client.keepCookie("kedang-session", role.rawValue) }
        return client
    }

    /// How a request ended, in the words of the declaration.
    private func admission(_ answer: WebAnswer) -> Admission {
        switch answer.status.code {
        case 401: .signIn
        case 303 where answer.headers[.location]?.hasPrefix("/s") == true: .signIn
        case 403: .forbidden
        case 404: .hidden
        default: .admitted
        }
    }

    @Test("lets each role in as the route declares, for every route, role and record")
    func matrix() async throws {
        for route in site.routes where route.path != "/broken" {
            for role in [nil] + Role.assignable.map(Optional.some) {
                for ownership in [Ownership.own, .foreign] {
                    var client = try client(as: role)
                    let token = SampleRoutes.tokens.token(for: role.map { "session \($0.rawValue)" } ?? "")
                    let path = route.path.replacingOccurrences(of: ":number", with: ownership.rawValue)
                    let answer = try await client.send(route.method, path, [.formToken: token])
                    let isRecord = route.path.contains(":number")
                    #expect(
                        admission(answer) == route.access.admission(of: role, to: isRecord ? ownership : .none),
                        "\(route.method) \(path) as \(role?.rawValue ?? "nobody")")
                }
            }
        }
    }

    @Test("takes a form with the page's own token")
    func ownToken() async throws {
        var client = try client(as: .salesperson)
        let token = try #require(try await client.get("/customers/7").formToken)
        let answer = try await client.post("/customers/7", form: "csrf=\(token)&return=/customers/7")
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/customers/7")
    }

    @Test("takes a visitor's form with the token of the same visit only")
    func visit() async throws {
        var client = try client()
        let page = try await client.get("/")
        #expect(page.headers[.setCookie]?.hasPrefix("kedang-visit=") == true)
        let token = try #require(page.formToken)
        #expect(try await client.get("/").headers[.setCookie] == nil)
        let binding = "visit \(client.cookies["kedang-visit"] ?? "")"
        #expect(SampleRoutes.tokens.accepts(token, for: binding))
    }

    @Test(
        "refuses a forged form",
        arguments: [
            (nil, [:]), ("another", [:]), ("own", [.secFetchSite: "cross-site"]),
            ("own", [.origin: "https://evil.example"]),
            ("own", [.origin: "null"]),
        ] as [(String?, HTTPFields)])
    func forged(token: String?, headers: HTTPFields) async throws {
        var client = try client(as: .salesperson)
        let value = token.map {
            SampleRoutes.tokens.token(for: $0 == "own" ? "session salesperson" : "session manager")
        }
        let answer = try await client.post("/customers/7", form: value.map { "csrf=\($0)" } ?? "a=1", headers)
        #expect(answer.status == .forbidden)
    }

    @Test("gives even the page of a refusal a token that works")
    func tokenAfterRefusal() async throws {
        var client = try client(as: .salesperson)
        let refusal = try await client.post("/customers/7", form: "a=1")
        #expect(refusal.status == .forbidden)
        let token = try #require(refusal.text.firstMatch(of: /name="csrf" (?:content|value)="([^"]+)"/)?.1)
        #expect(try await client.post("/customers/7", form: "csrf=\(token)").status == .seeOther)
    }

    @Test("does not let a cookie alone call the API, and lets a bearer token")
    func api() async throws {
        let json = #"{"name":"a","staffCount":3}"#
        var browser = try client(as: .salesperson)
        #expect(try await browser.send(.post, "/api/v1/customers", json: json).status == .forbidden)
        var program = try client().bearing("salesperson")
        let answer = try await program.send(.post, "/api/v1/customers", json: json)
        #expect(answer.status == .created)
        #expect(answer.headers[.location] == "/api/v1/customers/a")
    }

    @Test("knows who brings a bearer token by that alone")
    func bearerOnly() async throws {
        var client = try client(as: .salesperson).bearing("unknown")
        #expect(try await client.get("/api/v1/customers/7").status == .unauthorized)
    }

    @Test("sends somebody who is not signed in to sign in, and remembers what was asked for")
    func signIn() async throws {
        var client = try client()
        let answer = try await client.get("/customers/7?tab=a&b")
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/s?return=%2Fcustomers%2F7%3Ftab%3Da%26b")
    }

    @Test("reads no more than the route takes")
    func bodyLimit() async throws {
        var client = try client(as: .salesperson)
        let form = "csrf=x&a=" + String(repeating: "a", count: BodyLimit.formBytesMax)
        #expect(try await client.post("/customers/7", form: form).status == .contentTooLarge)
        #expect(
            try await client.post("/customers/7", form: "a", [.contentLength: "999999999"]).status == .contentTooLarge)
    }

    @Test("takes no other type of content")
    func contentType() async throws {
        var client = try client(as: .salesperson)
        #expect(try await client.send(.post, "/customers/7", json: "{}").status == .unsupportedMediaType)
        var program = client.bearing("salesperson")
        #expect(try await program.post("/api/v1/customers", form: "a=1").status == .unsupportedMediaType)
    }

    @Test("says which methods a path has")
    func method() async throws {
        var client = try client(as: .salesperson)
        let answer = try await client.send(.delete, "/customers/7")
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers[.allow] == "GET, POST")
    }

    @Test("takes a literal path before a captured one, and decodes what it captures")
    func paths() async throws {
        var client = try client(as: .salesperson)
        #expect(try await client.get("/customers/new").text == "new")
        #expect(try await client.get("/customers/%E5%AE%A2%2F7").text.hasPrefix("<p>客/7</p>"))
        #expect(try await client.get("/customers/%FF").status == .notFound)
        #expect(try await client.get("/nowhere").status == .notFound)
    }
}
