import Archive
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite("Every route of the site")
struct RouteMatrixTests {
    @Test("stands beside the others in one table, described for programs")
    func table() async throws {
        try await withSite { site in
            let table = try site.site.table()
            #expect(table.routes.count > 40)
            var stranger = try site.stranger()
            let description = try await stranger.get("/api/openapi.json")
            #expect(description.status == .ok)
            for name in ["Me", "Person", "TrailEntry", "Settings"] { #expect(description.text.contains("\"\(name)\"")) }
        }
    }

    @Test("refers in its description only to shapes that are described")
    func references() async throws {
        try await withSite { site in
            var stranger = try site.stranger()
            let text = try await stranger.get("/api/openapi.json").text
            let referred = Set(text.matches(of: /#\/components\/schemas\/([A-Za-z]+)/).map { String($0.output.1) })
            for name in referred { #expect(text.contains("\"\(name)\":{"), "\(name) is not described") }
        }
    }

    @Test("meets strangers and each role as its declaration says", arguments: [nil] + Cast.Part.allCases.map(Optional.some))
    func admission(part: Cast.Part?) async throws {
        try await withSite { site in
            var client = try site.stranger()
            if let part { client = try await site.program(part) }
            for route in try site.site.table().routes where route.isSafe && !Self.isStream(route) {
                let answer = try await client.get(Self.example(route.path))
                let expected = route.access.admission(of: part?.role, to: .none)
                #expect(Self.admission(answer, at: route) == expected, "\(route.path): \(answer.status)")
            }
        }
    }

    @Test("changes nothing for a form without its page's token")
    func forgery() async throws {
        try await withSite { site in
            var browser = try await site.browser(.admin)
            let before = site.cast.archive.tail.lastChange
            for route in try site.site.table().routes where route.body.isForm {
                let answer = try await browser.post(Self.example(route.path), form: "name=x")
                #expect(answer.status == .forbidden, "\(route.path): \(answer.status)")
            }
            #expect(site.cast.archive.tail.lastChange == before)
        }
    }

    private static func isStream(_ route: Route) -> Bool { route.path == "/events" }

    /// An address of the route with something in each place that nobody's record has.
    private static func example(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? "999999" : String($0) }.joined(separator: "/")
    }

    /// How a request ended at the door. What is not there was let in to look for it.
    private static func admission(_ answer: WebAnswer, at route: Route) -> Admission {
        let address = answer.headers[.location]?.prefix { $0 != "?" }
        return switch answer.status {
        case .unauthorized: .signIn
        case .seeOther where address == "/s" && route.access != .everyone: .signIn
        case .forbidden: .forbidden
        default: .admitted
        }
    }
}

extension RouteBody {
    fileprivate var isForm: Bool {
        if case .form = self { true } else { false }
    }
}
