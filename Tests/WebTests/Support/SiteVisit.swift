import Archive
import HTTPTypes
import TestSupport

@testable import Web

/// A site over the archive of the cast, visited without a socket.
///
///     try await withSite { site in
///         var li = try await site.browser(.li)
///         let page = try await li.get("/")
///     }
struct SiteVisit: Sendable {
    let cast: Cast
    let site: Site

    /// Somebody at the door.
    func stranger() throws -> WebClient { WebClient(try site.responder()) }

    /// A browser in which somebody has signed in through the page.
    func browser(_ part: Cast.Part) async throws -> WebClient {
        var client = try stranger()
        let door = try await client.get("/s")
        let answer = try await client.post(
            "/s", form: SiteForm.text(["account": part.rawValue, "password": part.password], door))
        guard answer.status == .seeOther else { throw SiteVisitError.notSignedIn(part.rawValue) }
        return client
    }

    /// A program with a token of somebody's.
    func program(_ part: Cast.Part) async throws -> WebClient {
        let session = try await cast.archive.signIn(
            login: part.rawValue, password: part.password,
            from: SignInOrigin(channel: .api, address: "10.0.0.7", device: "curl"))
        return try stranger().bearing(session.token.text)
    }
}

enum SiteVisitError: Error {
    case notSignedIn(String)
}

/// Opens an archive with the cast in it and a site over it.
func withSite(_ body: (SiteVisit) async throws -> Void) async throws {
    let cast = try await Cast()
    try await body(SiteVisit(cast))
    try await cast.archive.close()
}

extension SiteVisit {
    /// A site with everything it serves, imports included.
    init(_ cast: Cast) {
        var settings = SiteSettings()
        settings.folder = cast.folder
        self.init(cast: cast, site: Site(archive: cast.archive, settings: settings))
    }
}

/// Forms as a browser sends them.
enum SiteForm {
    /// The fields with the token of the page the form was on.
    static func text(_ fields: KeyValuePairs<String, String>, _ page: WebAnswer) -> String {
        let pairs = fields.map { ($0.key, $0.value) } + [("csrf", page.formToken ?? "")]
        let address: Address = "/?\(query: pairs.map { (name: $0.0, value: $0.1) })"
        return String(address.text.dropFirst(2))
    }
}

extension WebClient {
    /// Opens a page and posts a form to an address of the same site, with that page's token.
    mutating func submit(
        _ fields: KeyValuePairs<String, String>, to path: String, from page: String
    ) async throws -> WebAnswer {
        let shown = try await get(page)
        return try await post(path, form: SiteForm.text(fields, shown))
    }
}
