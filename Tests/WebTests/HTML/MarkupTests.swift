import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("Text that looks like markup", .onBothEngines)
struct MarkupTests {
    /// What the payloads would call an element, an attribute and a function.
    private static let mark = "zqx"

    /// Each breaks out of another place: text, an attribute in either quotes, an element that holds text, a comment, an address, a template.
    static let payloads = [
        "<script>zqx()</script><zqx>", "\"><img src=x onerror=zqx()><a zqx=\"", "'><svg onload=zqx()><a zqx='",
        "</textarea></title></script><zqx zqx>", "javascript:zqx()", "--><zqx><!--", "\" zqx onfocus=\"zqx()\" autofocus x=\"",
        "{{zqx}}${zqx}<%=zqx%>", "&lt;zqx&gt;&#60;zqx&#62;<zqx", "\u{202E}zqx\u{2066}<zqx/onzqx>",
    ]

    @Test("in whatever is typed, imported or asked for is text on every page", arguments: payloads)
    func everywhere(payload: String) async throws {
        try await withStage(saying: { $0 + payload }) { stage in
            try await Self.plant(payload, on: stage)
            var shown = 0
            for part in [Cast.Part.li, .zhang, .admin] {
                let client = try await stage.site.visit.program(part)
                for path in try await Self.pages(of: stage, for: part, asking: payload) {
                    var client = client
                    let answer = try await client.get(path)
                    shown += answer.text.contains(Self.mark) ? 1 : 0
                    Self.expectText(answer, "\(path) as \(part)")
                }
            }
            #expect(shown > 40, "the payload has to be on the pages for the test to mean anything: \(shown)")
        }
    }

    @Test("is still text where it is refused and shown again", arguments: [payloads.joined(), payloads.reversed().joined()])
    func refused(payload: String) async throws {
        try await withStage { stage in
            let fields = CustomerField.allCases.map { (name: $0.rawValue, value: payload) }
            let contact = ["name", "position", "phones", "email"].map { (name: "contacts[0].\($0)", value: payload) }
            let names = ["account", "company", "reason", "text", "word", "return", "act", "from", "prefix", "idleMinutes", "field"]
            let form = SiteForm.text(of: fields + contact + names.map { (name: $0, value: payload) } + [("version", "1"), ("base", "1")])
            for route in try stage.routes() where route.body.isForm && !route.path.hasPrefix("/settings/demonstration") {
                guard let part = [Cast.Part.li, .zhang, .admin].first(where: { route.access.admits($0.role) }),
                    let path = try await stage.path(of: route, for: part, .own)
                else { continue }
                var client = try await stage.site.visit.program(part)
                Self.expectText(try await client.post(path, form: form), "\(route.path) as \(part)")
            }
        }
    }

    @Test("would be seen by this test")
    func canFail() {
        for page in ["<p><zqx>", "<a href=\" javascript:x\">", "<p onclick='x'>", "<script>x</script>", "<p title=\"\"zqx>", "<b style=x>"] {
            #expect(!ParsedPage(page).foreign(mark: "zqx").isEmpty, "\(page)")
        }
        for page in ["<p title='<zqx onzqx=1>'>&lt;zqx", "<textarea><zqx></textarea>", "<script src=\"/a.js\"></script>", "<a href='/zqx'>"] {
            #expect(ParsedPage(page).foreign(mark: "zqx").isEmpty, "\(page)")
        }
    }

    private static func expectText(_ answer: WebAnswer, _ name: String) {
        #expect(answer.headers[.contentSecurityPolicy] == SecurityHeaders.contentPolicy, "\(name) has no policy")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(name)")
        guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { return }
        let foreign = ParsedPage(answer.text).foreign(mark: mark)
        #expect(foreign.isEmpty, "\(name): \(foreign)")
        let turning = answer.text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
        #expect(!turning, "\(name) turns the text around it")
    }

    /// Every page that can be asked for, and searches for the payload itself.
    private static func pages(of stage: RouteStage, for part: Cast.Part, asking payload: String) async throws -> [String] {
        var pages: [String] = []
        for route in try stage.routes() where route.isSafe && route.access.admits(part.role) {
            guard let path = try await stage.path(of: route, for: part, .own) else { continue }
            let query = [
                ("q", payload), ("value", payload), ("field", "name"), ("return", payload), ("peek", "KH-202603001"), ("origins", "yes"),
                ("before", payload), ("industry", payload), ("sort", payload), ("from", "1"), ("to", "2"), ("word", payload),
            ]
            let address: Address = "/?\(query: query.map { (name: $0.0, value: $0.1) })"
            pages += [path, path + address.text.dropFirst()]
        }
        return pages
    }

    /// Puts the payload where the stage itself does not.
    private static func plant(_ payload: String, on stage: RouteStage) async throws {
        let (cast, number) = (stage.cast, stage.mine)
        let text = PrivateText("x" + payload)
        let entry = CustomerEntry(
            values: [.coreNeed: "x" + payload, .channelNote: payload + "y", .notes: payload, .address: payload + "号"],
            contacts: [ContactEntry(name: "陈" + payload, position: payload, phones: ["13800138000"], email: "")], tags: [String(payload.prefix(16))])
        try await cast.work(as: .li) { work in
            _ = try work.customers.change(number, from: 3, by: entry)
            try work.customers.note(text, on: number)
        }
        try await cast.work(as: .boss) { _ = try $0.customers.sendBack(number, from: 4, because: text) }
        try await cast.work(as: .admin) { work in
            _ = try work.departments.add(String(payload.prefix(30)))
            var policies = work.policies
            policies.companyName = String(("公司" + payload).prefix(50))
            try work.policyBook.change(to: policies)
        }
        for name in ["website", "email", "creditCode", "phone"] {
            var li = try await stage.site.visit.program(.li)
            _ = try await li.send(.post, "/api/v1/customers", json: #"{"name":"甲","\#(name)":"javascript:zqx()"}"#)
        }
    }
}

extension RouteBody {
    fileprivate var isForm: Bool {
        if case .form = self { true } else { false }
    }
}
