import Archive
import HTTPTypes
import Hummingbird

@testable import Web

/// A small site with one route of each kind, in the shape that real routes have.
struct SampleRoutes {
    static let tokens = FormTokens(keyBytes: Array(repeating: 7, count: 32))
    let sink = CollectingSink()

    struct Draft: Decodable, Sendable {
        struct Contact: Decodable, Sendable { var name: String }
        var name: String
        var staffCount: Int
        var contacts: [Contact]?
    }

    var routes: [Route] {
        [
            .page("/", access: .everyone, Bilingual("首页", en: "First page"), first),
            .page("/customers/new", access: .roles([.salesperson]), Bilingual("新建", en: "New")) { _ in .page("new") },
            .page("/customers/:number", access: .record(.read), Bilingual("档案", en: "Archive"), show),
            .form("/customers/:number", access: .record(.write), Bilingual("修改", en: "Change"), change),
            .upload(
                "/import", access: .roles([.salesperson]), Bilingual("导入", en: "Import"), bytesMax: 200_000, upload),
            .api(
                .get, "/customers/:number", access: .record(.read), Bilingual("档案", en: "Archive"),
                gives: .named("Customer"), showJSON),
            .api(
                .post, "/customers", access: .roles([.salesperson]), Bilingual("新建", en: "New"), takes: .named("Draft"),
                gives: .named("Customer"), answers: .created, create),
            .page("/broken", access: .everyone, Bilingual("故障", en: "Broken")) { _ in throw Secret.leaked("13800138000")
            },
            .page("/long", access: .everyone, Bilingual("长页", en: "Long page"), long),
        ]
    }

    enum Secret: Error { case leaked(String) }

    func responder(proxies: TrustedProxies = .none) throws -> RouterResponder<WebContext> {
        try RouteTable(routes).responder(
            tokens: Self.tokens, proxies: proxies, hosts: HostNames(), recognise: TestCaller.recognise)
    }

    private func first(_ call: Call) -> Reply {
        .page("<title>\(call.view.t("首页", en: "First page"))</title>\(postForm(to: "/", call.view, ""))")
    }

    private func show(_ call: Call) throws -> Reply {
        let number = try call.parameter("number")
        guard number != "foreign" else { throw HTTPProblem.notFound }
        return .page("<p>\(number)</p>\(postForm(to: "/customers/\(number)", call.view, ""))")
    }

    private func showJSON(_ call: Call) throws -> Reply {
        let number = try call.parameter("number")
        guard number != "foreign" else { throw HTTPProblem.notFound }
        return Reply.json { $0.object { $0.member("number", number) } }.with(Etag(version: 3))
    }

    private func change(_ call: Call) throws -> Reply {
        guard try call.parameter("number") != "foreign" else { throw HTTPProblem.notFound }
        return .redirect(to: redirectTarget(from: call.form.text("return")))
    }

    private func create(_ call: Call) throws -> Reply {
        let draft = try call.decode(Draft.self)
        return Reply.created(at: "/api/v1/customers/\(draft.name)") { $0.object { $0.member("name", draft.name) } }
    }

    private func upload(_ call: Call) async throws -> Reply {
        guard let upload = call.upload else { throw HTTPProblem.notFound }
        let form = try await upload.receive(into: sink)
        return Reply.json { $0.object { $0.member("kind", form.text("kind")) } }
    }

    private func long(_ call: Call) -> Reply {
        .page([HTML](repeating: "<p>客户档案 customer archive</p>", count: 500).joined())
    }
}
