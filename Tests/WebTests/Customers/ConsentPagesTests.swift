import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("A contact's consent on pages and over the API", .onBothEngines)
struct ConsentPagesTests {
    private func withFullPolicy(_ body: (SiteVisit) async throws -> Void) async throws {
        try await withSite { site in
            try await site.cast.work(as: .admin) { work in
                var policies = work.policies
                policies.personalData = .full
                try work.policyBook.change(to: policies)
            }
            try await body(site)
        }
    }

    private static let entered: KeyValuePairs<String, String> = [
        "name": "西湖机械", "contacts": "shown", "contacts[0].name": "陈建国", "contacts[0].bornOn": "1985-03-12",
        "contacts[0].interests": "收藏紫砂壶", "contacts[0].consent.channel": "written", "contacts[0].consent.givenOn": "2026-01-05",
    ]

    private static let page = "/customers/KH-202603001/contacts/0/consent"

    @Test("is asked for beside what needs it, with the rule it is collected by, and shown on the record")
    func recorded() async throws {
        try await withFullPolicy { site in
            var li = try await site.browser(.li)
            let form = try await li.get("/customers/new").text
            #expect(form.contains(#"name="contacts[0].consent.channel""#) && form.contains("依据：本人同意（第十三条第一项）"))
            let made = try await li.submit(Self.entered, to: "/customers", from: "/customers/new")
            #expect(made.status == .seeOther, "\(made.text)")
            let record = try await li.get("/customers/KH-202603001").text
            #expect(record.contains("已同意留个人资料（书面，2026-01-05）") && record.contains("收藏紫砂壶"))
            #expect(try await !li.get("/customers/KH-202603001/edit").text.contains(#"name="contacts[0].consent.channel""#))
            let shown = try await li.get(Self.page).text
            #expect(shown.contains(Consent.usualText) && shown.contains("李销售"))
        }
    }

    @Test("withdrawn, leaves nothing to see on page, form, history and API, and the same JSON sent back does not bring it back")
    func withdrawn() async throws {
        try await withFullPolicy { site in
            var li = try await site.browser(.li)
            _ = try await li.submit(Self.entered, to: "/customers", from: "/customers/new")
            let done = try await li.submit(["version": "1", "clear": "no"], to: Self.page + "/withdraw", from: Self.page)
            #expect(done.status == .seeOther, "\(done.text)")
            for path in ["", "/edit", "/history", "/history/1", "/contacts/0/consent"] {
                let text = try await li.get("/customers/KH-202603001" + path).text
                #expect(!text.contains("收藏紫砂壶") && !text.contains("1985-03-12"), "\(path)")
            }
            #expect(try await li.get("/customers/KH-202603001").text.contains("撤回同意；所留内容已隐藏"))
            var program = try await site.program(.li)
            let customer = try await program.get("/api/v1/customers/KH-202603001")
            #expect(customer.text.contains(#""interests":null"#) && customer.text.contains(#""withdrawnAt":"2026"#), "\(customer.text)")
            for path in ["/history", "/history/1"] {
                let text = try await program.get("/api/v1/customers/KH-202603001" + path).text
                #expect(!text.contains("收藏紫砂壶"), "\(path)")
            }
            let again = try await program.send(.put, "/api/v1/customers/KH-202603001", json: customer.text, [.ifMatch: "\"v2\""])
            #expect(again.status == .ok && !again.text.contains(#""withdrawnAt":null"#))
        }
    }

    @Test("refused, says why beside the question, and keeps what was typed")
    func refused() async throws {
        try await withFullPolicy { site in
            let number = try await site.draft("东湖机电")
            var li = try await site.browser(.li)
            let path = "/customers/\(number)/contacts/0/consent"
            let answer = try await li.submit(
                ["version": "1", "channel": "phone", "givenOn": "2027-01-01", "text": "可以记生日"], to: path, from: path)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("日期在今天之后") && answer.text.contains("可以记生日"))
            #expect(try await li.get("/customers/\(number)/contacts/7/consent").status == .notFound)
        }
    }

    @Test("stands in the rules of collection, a line for every field and fact, on the page and over the API")
    func rules() async throws {
        try await withSite { site in
            var admin = try await site.browser(.admin)
            let page = try await admin.get("/settings/collection").text
            #expect(page.matches(of: /<div class="fact">/).count == CustomerField.allCases.count + ContactFact.allCases.count)
            var program = try await site.program(.li)
            let rules = try await program.get("/api/v1/collection-rules").text
            #expect(rules.contains(#"{"field":"contacts[].bornOn","purpose":"care","basis":"consent","retention":"until_withdrawn","policies":["full"]}"#))
        }
    }
}
