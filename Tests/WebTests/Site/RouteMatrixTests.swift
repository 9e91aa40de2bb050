import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("Every route of the site", .onBothEngines)
struct RouteMatrixTests {
    @Test("stands beside the others in one table, described for programs")
    func table() async throws {
        try await withSite { site in
            let table = try site.site.table()
            #expect(table.routes.count > 100 && table.routes.contains { $0.path == "/import/:id/undo" })
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

    @Test(
        "meets each role as its declaration says, for a record within reach, outside it, handed over, and for none",
        arguments: Cast.Part.allCases)
    func matrix(part: Cast.Part) async throws {
        try await withStage { stage in
            for route in try stage.routes() where !Self.takesLong(route, part) {
                for record in route.isAboutRecord ? RouteStage.Record.allCases : [.own] {
                    guard let path = try await stage.path(of: route, for: part, record) else { continue }
                    let ownership: Ownership = !route.isAboutRecord ? .none : record == .own ? .own : .foreign
                    let expected = route.access.admission(of: part.role, to: ownership)
                    // A session of its own for each: some routes end it.
                    let answer = try await stage.call(route, at: path, stage.site.visit.program(part))
                    #expect(
                        Self.admission(answer, at: route) == expected, "\(route.method) \(path) \(record): \(answer.status)")
                    if expected != .admitted { #expect(!answer.text.contains("的客户"), "\(route.path) tells of a customer") }
                }
            }
        }
    }

    @Test("sends strangers to the door, and whoever was switched off, whatever was theirs", arguments: [nil, Cast.Part.li, .boss, .admin])
    func strangers(formerly part: Cast.Part?) async throws {
        try await withStage { stage in
            var client = try stage.site.visit.stranger()
            if let part { client = try await stage.site.visit.program(part) }
            var calls: [(Route, String)] = []
            for route in try stage.routes() {
                calls.append((route, try #require(try await stage.path(of: route, for: part ?? .li, .own))))
            }
            if let part { try await Self.disable(part, on: stage) }
            for (route, path) in calls {
                let answer = try await stage.call(route, at: path, client)
                if route.access != .everyone { #expect(Self.turnsAway(answer), "\(route.method) \(path): \(answer.status)") }
                #expect(!answer.text.contains("的客户"), "\(route.path) tells of a customer")
            }
        }
    }

    @Test("opens no stream of events to strangers")
    func events() async throws {
        try await withSite { site in
            var stranger = try site.stranger()
            #expect(try await stranger.get("/events").headers[.location] == "/s?return=%2Fevents")
        }
    }

    /// The demonstration takes seconds to load; `SettingsTests` load it once.
    private static func takesLong(_ route: Route, _ part: Cast.Part) -> Bool {
        route.path.hasPrefix("/settings/demonstration") && !route.isSafe && route.access.admits(part.role)
    }

    /// Another administrator is there to do it, for the last one cannot be switched off.
    private static func disable(_ part: Cast.Part, on stage: RouteStage) async throws {
        let personnel = Actor.system(origin: "test")
        _ = try await stage.cast.archive.addPerson(
            login: "second", PersonDetails(name: "管理员二", role: .administrator, departmentID: nil), password: .chosen("Correct-horse-8"),
            as: personnel)
        let id = stage.cast.id(part)
        try await stage.cast.archive.work(as: personnel) { try $0.people.disable(id) }
    }

    /// How a request ended at the door. A thing that belongs to nobody and is not there was let in to be looked for.
    private static func admission(_ answer: WebAnswer, at route: Route) -> Admission {
        switch answer.status {
        case .unauthorized: .signIn
        case .seeOther where isSignIn(answer) && route.access != .everyone && route.path != "/s/out": .signIn
        case .forbidden: .forbidden
        case .notFound where route.isAboutRecord: .hidden
        default: .admitted
        }
    }

    /// A form without its page's token is refused before anybody is asked to sign in.
    private static func turnsAway(_ answer: WebAnswer) -> Bool {
        [.unauthorized, .forbidden].contains(answer.status) || (answer.status == .seeOther && isSignIn(answer))
    }

    private static func isSignIn(_ answer: WebAnswer) -> Bool {
        answer.headers[.location]?.prefix { $0 != "?" } == "/s"
    }
}
