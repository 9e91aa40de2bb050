import HTTPTypes
import Testing

@testable import Web

@Suite("A condition on a request")
struct ConditionTests {
    @Test("limits a page to 1 to 200 rows, 50 unless told")
    func limit() throws {
        #expect(try PageLimit(nil).rows == 50)
        #expect(try PageLimit("1").rows == 1)
        #expect(try PageLimit("200").rows == 200)
    }

    @Test("refuses any other number of rows", arguments: ["0", "-1", "201", "x", "", "99999999999999999999"])
    func limitRefused(_ text: String) {
        #expect(throws: HTTPProblem.self) { try PageLimit(text) }
    }

    @Test(
        "goes on where a cursor says",
        arguments: [
            [CursorKey.number(42)], [.number(.min), .text("客户"), .none, .number(-1)], [.text("")],
        ])
    func cursor(keys: [CursorKey]) throws {
        #expect(try Cursor(text: Cursor(keys).text).keys == keys)
    }

    @Test(
        "refuses a cursor that is none",
        arguments: ["", "AQ", "AQE", "AgEAAAAAAAAAKg", "AQEAAAAAAAAAKg==", "客", "AQME", "AQL_YQ"])
    func cursorRefused(_ text: String) {
        #expect(throws: HTTPProblem.self) { try Cursor(text: text) }
    }

    @Test("survives any cursor, and gives back what it took")
    func anyCursor() {
        var numbers = SeededNumbers(seed: 4)
        for _ in 0..<5_000 {
            let bytes =
                [1]
                + (0..<Int.random(in: 0...24, using: &numbers)).map { _ in UInt8.random(in: 0...4, using: &numbers) }
            let text = Base64URL.encode(bytes)
            if let cursor = try? Cursor(text: text) { #expect(cursor.text == text) }
        }
    }

    @Test("names a version, weakly too", arguments: [("\"v12\"", 12), ("W/\"v0\"", 0)])
    func etag(text: String, version: Int) {
        #expect(Etag(text)?.version == version)
    }

    @Test("does not take another tag for a version", arguments: ["v12", "\"12\"", "\"v\"", "\"v-1\"", "\"v1", "*", ""])
    func etagRefused(_ text: String) {
        #expect(Etag(text) == nil)
    }

    @Test("lists tags")
    func tags() {
        #expect(TagList("*").contains("\"a\""))
        #expect(TagList("\"b\", W/\"a\"").contains("\"a\""))
        #expect(!TagList("\"b\"").contains("\"a\""))
    }

    @Test(
        "takes a bearer token of allowed characters",
        arguments: [
            ("Bearer abc.DEF-1_~+/=", "abc.DEF-1_~+/="), ("bearer  x", "x"), ("Basic abc", nil), ("Bearer", nil),
            ("Bearer a b", nil), ("Bearer 客", nil),
        ])
    func bearer(header: String, token: String?) {
        #expect(Bearer(authorization: header)?.token == token)
    }

    @Test("takes an idempotency key of 1 to 128 visible characters")
    func idempotencyKey() throws {
        #expect(try IdempotencyKey("a-1").text == "a-1")
        for text in ["", " ", "a b", "客", String(repeating: "x", count: 129)] {
            #expect(throws: HTTPProblem.self) { try IdempotencyKey(text) }
        }
    }

    @Test(
        "believes only trusted proxies about who is behind them",
        arguments: [
            ("203.0.113.9", "198.51.100.1", "203.0.113.9"), ("10.0.0.2", "198.51.100.1", "198.51.100.1"),
            ("10.0.0.2", "198.51.100.1, 10.0.0.9", "198.51.100.1"), ("10.0.0.2", "spoof, 198.51.100.1", "10.0.0.2"),
            ("::1", "2001:db8::1", "2001:db8::1"), ("::ffff:10.0.0.2", "198.51.100.1", "198.51.100.1"),
            ("10.0.0.2", nil, "10.0.0.2"),
        ])
    func proxies(peer: String, header: String?, origin: String) {
        let proxies = TrustedProxies(blocks: ["10.0.0.0/8", "::1"].compactMap(AddressBlock.init))
        #expect(proxies.origin(peer: peer, forwardedFor: header) == origin)
    }

    @Test(
        "says which site it comes from",
        arguments: [
            (nil, nil, true), ("same-origin", nil, true), ("none", nil, true), ("cross-site", nil, false),
            ("same-site", nil, false),
            (nil, "http://archive.example", true), (nil, "http://archive.example:80", true),
            (nil, "http://archive.example.evil", false),
            (nil, "null", false), ("same-origin", "http://evil.example", false),
        ])
    func provenance(site: String?, origin: String?, isOwn: Bool) {
        var headers: HTTPFields = [:]
        headers[.secFetchSite] = site
        headers[.origin] = origin
        #expect(Provenance.isOwnSite(headers, host: "archive.example") == isOwn)
    }

    @Test("a form's token is for one session, looks different each time, and cannot be changed")
    func tokens() {
        let tokens = SampleRoutes.tokens
        let token = tokens.token(for: "session a")
        #expect(token != tokens.token(for: "session a"))
        #expect(tokens.accepts(token, for: "session a"))
        #expect(!tokens.accepts(token, for: "session b"))
        #expect(!FormTokens(keyBytes: Array(repeating: 8, count: 32)).accepts(token, for: "session a"))
        #expect(!tokens.accepts(nil, for: "session a") && !tokens.accepts("", for: "session a"))
        for index in token.indices {
            var changed = token
            changed.replaceSubrange(index...index, with: token[index] == "A" ? "B" : "A")
            #expect(!tokens.accepts(changed, for: "session a"))
        }
    }
}
