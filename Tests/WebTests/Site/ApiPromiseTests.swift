import Archive
import Foundation
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("Every route of the API keeps what its description promises", .onBothEngines)
struct ApiPromiseTests {
    @Test("in the status and the type of its answer")
    func statuses() async throws {
        try await withStage { stage in
            let promised = try await Self.description(of: stage)
            for route in try stage.routes() where route.isAPI {
                let example = try await ApiExample.of(route, on: stage)
                let answer = try await example.send(route, stage.site.visit.program(example.part))
                let operation = try #require(promised[OpenAPI.template(route.path)]?[route.method.rawValue.lowercased()])
                let responses = try #require(operation["responses"] as? [String: [String: Any]])
                let name: Comment = "\(route.method) \(example.path): \(answer.status) \(answer.text.prefix(200))"
                #expect(responses.keys.sorted() == ["\(answer.status.code)", "default"], name)
                let types = (responses["\(answer.status.code)"]?["content"] as? [String: Any])?.keys.sorted() ?? []
                #expect(types == (answer.headers[.contentType].map { [$0] } ?? []), name)
            }
        }
    }

    @Test("in asking for the version a change is based on: without it nothing is done, on an old one both versions come back")
    func versions() async throws {
        try await withStage { stage in
            for route in try stage.routes() where route.isAPI && !route.isSafe {
                let example = try await ApiExample.of(route, on: stage)
                let client = try await stage.site.visit.program(example.part)
                guard route.needsVersion else { continue }
                let before = stage.cast.archive.tail.lastChange
                let without = try await example.send(route, client, [.ifMatch: ""])
                #expect([.preconditionRequired, .preconditionFailed].contains(without.status), "\(route.path): \(without.status)")
                let old = try await example.send(route, client, [.ifMatch: "\"v99\""])
                #expect(old.status == .preconditionFailed, "\(route.path): \(old.status)")
                let problem = try #require(JSONSerialization.jsonObject(with: Data(old.bytes)) as? [String: Any])
                #expect(problem["current"] is [String: Any], "\(route.path) does not say what is in force")
                #expect((problem["mine"] != nil) == !example.json.isEmpty, "\(route.path) does not give back what was sent")
                #expect(old.headers[.eTag] != nil, "\(route.path) does not name the version in force")
                #expect(stage.cast.archive.tail.lastChange == before, "\(route.path) changed something")
            }
        }
    }

    @Test("in doing an act once that is sent twice under one name, and in keeping no secret for it")
    func idempotence() async throws {
        try await withStage { stage in
            for route in try stage.routes() where Idempotence.covers(route) {
                let example = try await ApiExample.of(route, on: stage)
                let client = try await stage.site.visit.program(example.part)
                var headers: HTTPFields = [.idempotencyKey: "key-\(route.method)-\(route.path.filter(\.isLetter))"]
                if route.needsVersion { headers[.ifMatch] = try await example.version(route, client) }
                let first = try await example.send(route, client, headers)
                #expect(first.status == route.answers, "\(route.method) \(route.path): \(first.status)")
                let before = stage.cast.archive.tail.lastChange
                let second = try await example.send(route, client, headers)
                #expect(stage.cast.archive.tail.lastChange == before, "\(route.path) was done twice")
                // These end the very session that would ask again.
                guard second.status != .unauthorized else { continue }
                if second.status == .conflict {
                    #expect(second.text.contains("shown-before"), "\(route.path)")
                } else {
                    #expect(second.status == first.status && second.text == first.text, "\(route.method) \(route.path): \(second.status)")
                    #expect(!second.text.contains(#"assword":""#) && !second.text.contains(#""token":"#), "\(route.path) gives a secret again")
                }
            }
        }
    }

    private static func description(of stage: RouteStage) async throws -> [String: [String: [String: Any]]] {
        var stranger = try stage.site.visit.stranger()
        let text = try await stranger.get("/api/openapi.json").bytes
        let document = try #require(JSONSerialization.jsonObject(with: Data(text)) as? [String: Any])
        return try #require(document["paths"] as? [String: [String: [String: Any]]])
    }
}
