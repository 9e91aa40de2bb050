import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("An act sent twice", .onBothEngines)
struct IdempotenceTests {
    @Test("is done once under one Idempotency-Key, with the same reply")
    func once() async throws {
        try await withSite { site in
            var li = try await site.program(.li)
            let json = #"{"name":"西湖机械"}"#
            let first = try await li.send(.post, "/api/v1/customers", json: json, [.idempotencyKey: "a-1"])
            let second = try await li.send(.post, "/api/v1/customers", json: json, [.idempotencyKey: "a-1"])
            #expect(first.status == .created && second.status == .created)
            #expect(first.text == second.text && second.headers[.location] == "/api/v1/customers/KH-202603001")
            #expect(second.headers[.eTag] == "\"v1\"")
            let other = try await li.send(.post, "/api/v1/customers", json: json, [.idempotencyKey: "a-2"])
            #expect(other.headers[.location] == "/api/v1/customers/KH-202603002")
        }
    }

    @Test("is refused when the key was given to another request, and a refused act may be sent again")
    func anotherRequest() async throws {
        try await withSite { site in
            var li = try await site.program(.li)
            let key: HTTPFields = [.idempotencyKey: "b-1"]
            #expect(try await li.send(.post, "/api/v1/customers", json: #"{"name":""}"#, key).status == .unprocessableContent)
            #expect(try await li.send(.post, "/api/v1/customers", json: #"{"name":"甲"}"#, key).status == .created)
            let another = try await li.send(.post, "/api/v1/customers", json: #"{"name":"乙"}"#, key)
            #expect(another.status == .unprocessableContent && another.text.contains("Idempotency-Key"))
            var wang = try await site.program(.wang)
            #expect(try await wang.send(.post, "/api/v1/customers", json: #"{"name":"乙"}"#, key).status == .created)
        }
    }
}
