import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("A request that a page elsewhere makes a browser send", .onBothEngines)
struct ForgeryTests {
    /// How it gives itself away.
    enum Flaw: CaseIterable, Sendable {
        case noToken, tokenOfAnotherSession, tokenOfAVisit, foreignOrigin, originOfNobody, crossSite, sameSite
    }

    @Test("is refused by every route that changes something, and changes nothing", arguments: Flaw.allCases)
    func refused(flaw: Flaw) async throws {
        try await withStage { stage in
            let tokens = try await Tokens(stage.site.visit)
            var calls: [(route: Route, part: Cast.Part, path: String)] = []
            for route in try stage.routes() where !route.isSafe {
                let part = Self.caller(of: route)
                calls.append((route, part, try #require(try await stage.path(of: route, for: part, .own, isRefused: true))))
            }
            let before = try await stage.cast.archive.ledgerFacts().root
            for (route, part, path) in calls {
                var browser = try #require(tokens.browsers[part])
                browser.headers = Self.headers(flaw, own: tokens.own[part], another: tokens.own[part == .li ? .wang : .li], tokens.visit)
                let answer = try await stage.call(route, at: path, browser)
                #expect(answer.status == .forbidden, "\(route.method) \(path): \(answer.status)")
            }
            #expect(try await stage.cast.archive.ledgerFacts().root == before, "something was changed or looked at")
        }
    }

    @Test("is what every route takes once nothing is wrong with it: the refusals above have no other cause")
    func taken() async throws {
        try await withStage { stage in
            for route in try stage.routes() where !route.isSafe && !route.path.hasPrefix("/settings/demonstration") {
                let part = Self.caller(of: route)
                let path = try #require(try await stage.path(of: route, for: part, .own))
                var browser = try await stage.site.visit.browser(part)
                let token = try await browser.get("/account").formToken
                browser.headers = [.formToken: token ?? "", .secFetchSite: "same-origin", .origin: "http://localhost:8080"]
                let answer = try await stage.call(route, at: path, browser)
                // A file as the body itself is for programs only.
                #expect(answer.status != .forbidden, "\(route.method) \(path): \(answer.status)")
            }
        }
    }

    /// Who would be let in.
    private static func caller(of route: Route) -> Cast.Part {
        [Cast.Part.li, .zhang, .admin].first { route.access.admits($0.role) } ?? .boss
    }

    private static func headers(_ flaw: Flaw, own: String?, another: String?, _ visit: String?) -> HTTPFields {
        var headers = HTTPFields()
        headers[.formToken] = own
        switch flaw {
        case .noToken: headers[.formToken] = nil
        case .tokenOfAnotherSession: headers[.formToken] = another
        case .tokenOfAVisit: headers[.formToken] = visit
        case .foreignOrigin: headers[.origin] = "https://evil.example"
        case .originOfNobody: headers[.origin] = "null"
        case .crossSite: headers[.secFetchSite] = "cross-site"
        case .sameSite: headers[.secFetchSite] = "same-site"
        }
        return headers
    }

    /// Browsers in which people have signed in, each with a token of its forms.
    private struct Tokens {
        var browsers: [Cast.Part: WebClient] = [:]
        var own: [Cast.Part: String] = [:]
        let visit: String?

        init(_ site: SiteVisit) async throws {
            var stranger = try site.stranger()
            visit = try await stranger.get("/s").formToken
            for part in [Cast.Part.li, .wang, .zhang, .admin, .boss] {
                var browser = try await site.browser(part)
                own[part] = try await browser.get("/account").formToken
                browsers[part] = browser
            }
        }
    }
}
