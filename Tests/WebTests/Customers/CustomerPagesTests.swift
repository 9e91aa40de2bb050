import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("The pages of customers", .onBothEngines)
struct CustomerPagesTests {
    /// Every address that shows one customer, as page and over the API.
    private static let addresses = [
        "/customers/:n", "/customers/:n?origins=yes", "/customers/:n/history", "/customers/:n/history/1",
        "/customers?peek=:n", "/search?q=%E8%A5%BF%E6%B9%96", "/palette?q=%E8%A5%BF%E6%B9%96",
        "/api/v1/customers/:n", "/api/v1/customers", "/api/v1/customers/:n/history",
        "/api/v1/customers/:n/history/1", "/api/v1/customers/search?q=%E8%A5%BF%E6%B9%96",
    ]

    private static func address(_ pattern: String, _ number: String) -> String {
        pattern.replacing(":n", with: number)
    }

    @Test("Whoever has a customer in reach reads it everywhere", arguments: [Cast.Part.li, .zhang, .clerk, .boss, .service])
    func insiders(part: Cast.Part) async throws {
        try await withSite { site in
            let number = try await site.draft()
            for pattern in Self.addresses {
                let answer = try await site.visit(Self.address(pattern, number), as: part)
                #expect(answer.status == .ok, "\(pattern): \(answer.status)")
                // The list of what was done tells fields, not the name.
                guard !pattern.hasSuffix("v1/customers/:n/history") else { continue }
                #expect(answer.text.contains("西湖机械"), "\(pattern)")
            }
        }
    }

    @Test("Nobody else learns anything of it", arguments: [Cast.Part.wang, .auditor, .admin])
    func outsiders(part: Cast.Part) async throws {
        try await withSite { site in
            let number = try await site.draft()
            for pattern in Self.addresses {
                let answer = try await site.visit(Self.address(pattern, number), as: part)
                for secret in ["西湖机械", "陈建国", "8000", "年度维护"] {
                    #expect(!answer.text.contains(secret), "\(pattern): \(secret)")
                }
                if pattern.hasPrefix("/customers/:n") || pattern.hasPrefix("/api/v1/customers/:n") {
                    #expect(answer.status == (part == .wang ? .notFound : .forbidden), "\(pattern): \(answer.status)")
                }
            }
        }
    }

    @Test("A masked number is on no page, in no JSON, snippet, palette or history", arguments: [Cast.Part.li, .zhang, .boss, .service])
    func masks(part: Cast.Part) async throws {
        try await withSite { site in
            let number = try await site.draft()
            let change = CustomerEntry(values: [.phone: "0571-87654321"])
            _ = try await site.cast.work(as: .li) { try $0.customers.change(number, from: 1, by: change) }
            let searches = ["/search?q=13800138", "/palette?q=13800138", "/api/v1/customers/search?q=13800138", "/search?q=4321"]
            for pattern in Self.addresses + searches + ["/customers/:n/edit", "/customers/:n/facts/phone"] {
                let text = try await site.visit(Self.address(pattern, number), as: part).text
                    .replacing("q=13800138", with: "")
                #expect(!text.contains("13800138000") && !text.contains("87654321"), "\(pattern)")
            }
            let shown = try await site.visit("/customers/\(number)", as: part).text
            #expect(shown.contains("138****8000") && shown.contains("0571-****4321"))
            #expect(shown.contains(part == .service ? "陈**" : "陈建国"))
        }
    }

    @Test("Markup in any field is shown as it was typed and never taken for a page's own")
    func markup() async throws {
        try await withSite { site in
            let hostile = "<script>alert(1)</script>\"'"
            var content = Cast.content("甲\(hostile)", contact: "乙\(hostile)")
            content.coreNeed = PrivateText("需求\(hostile)")
            content.tags = [PrivateText("<b>标签")]
            content.website = PrivateText("javascript:alert(1)")
            content.notes = PrivateText(hostile)
            let whole = content
            let number = try await site.cast.work(as: .li) { work in
                let number = try work.customers.create(whole).number
                try work.customers.note(PrivateText(hostile), on: number)
                return number
            }
            let pages = [
                "/customers", "/customers/:n", "/customers/:n/edit", "/customers/:n/history", "/customers?peek=:n", "/search?q=alert",
                "/palette?q=alert",
            ]
            for pattern in pages {
                let text = try await site.visit(Self.address(pattern, number), as: .li).text
                for taken in ["<script>alert", "<b>标签", "href=\"javascript"] {
                    #expect(!text.contains(taken), "\(pattern)")
                }
            }
        }
    }

    @Test("The list has tabs, filters in its address, and pages that neither skip nor double anybody")
    func list() async throws {
        try await withSite { site in
            _ = try await site.cast.work(as: .li) { work in
                for position in 1...60 {
                    var content = Cast.content("客户\(position)")
                    content.abcLevel = position % 3 == 0 ? .a : .b
                    _ = try work.customers.create(content)
                }
            }
            var li = try await site.program(.li)
            var numbers: [String] = []
            var address = "/api/v1/customers?abcLevel=A&limit=7"
            for _ in 0..<3 {
                let text = try await li.get(address).text
                numbers += text.matches(of: /"number":"([^"]+)"/).map { String($0.output.1) }
                guard let next = text.firstMatch(of: /"next":"([^"]+)"/)?.output.1 else { break }
                address = "/api/v1/customers?abcLevel=A&limit=7&cursor=\(next)"
            }
            #expect(numbers.count == 20 && Set(numbers).count == 20)
            let newestFirst = numbers.sorted(by: >)
            #expect(numbers == newestFirst)
            for refused in ["limit=0", "limit=201", "limit=x", "cursor=nonsense"] {
                #expect(try await li.get("/api/v1/customers?\(refused)").status == .unprocessableContent, "\(refused)")
            }
            var browser = try await site.browser(.li)
            let page = try await browser.get("/customers?abcLevel=A&sort=entered")
            #expect(page.text.contains("KH-202603003") || page.text.contains("KH-202603<b>003"))
            #expect(!page.text.contains("customers/KH-202603004\""))
            #expect(try await browser.get("/customers/count?abcLevel=A").text == "共 20 家")
        }
    }

    @Test("A filter value nobody knows narrows nothing and harms nothing")
    func strangeFilters() async throws {
        try await withSite { site in
            _ = try await site.draft()
            var li = try await site.browser(.li)
            for query in ["intent=%27%20OR%201=1", "region=99", "view=x", "state=y", "sort=z", "owner=-1", "peek=%00"] {
                let answer = try await li.get("/customers?\(query)")
                #expect(answer.status == .ok || answer.status == .badRequest, "\(query)")
            }
        }
    }
}

@Suite("Acts on an archive", .onBothEngines)
struct CustomerActTests {
    @Test("A phone is uncovered for a reason, once, and the trail knows")
    func uncover() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var service = try await site.browser(.service)
            let path = "/customers/\(number)/uncover?part=contacts%5B0%5D.phones%5B0%5D"
            let without = try await service.submit(["reason": ""], to: path, from: "/customers/\(number)")
            #expect(without.status == .unprocessableContent && !without.text.contains("13800138000"))
            let shown = try await service.submit(["reason": "客户来电核实"], to: path, from: "/customers/\(number)")
            #expect(shown.status == .ok && shown.text.contains("13800138000"))
            #expect(try await service.get("/customers/\(number)").text.contains("13800138000") == false)
            let trail = try await site.cast.look(as: .li) { work in
                try work.customers.history(of: work.customers.reopen(number)).events
            }
            #expect(trail.contains { $0.act == .customerUncovered && $0.personID == site.cast.id(.service) })
            for part in [Cast.Part.li, .zhang, .boss] {
                let timeline = try await site.visit("/customers/\(number)", as: part).text
                #expect(timeline.contains("查看了第 1 位联系人的电话") && timeline.contains("原因：客户来电核实"), "\(part)")
            }
            var wang = try await site.program(.wang)
            let json = #"{"part":"contacts[0].phones[0]","reason":"看看"}"#
            #expect(try await wang.send(.post, "/api/v1/customers/\(number)/uncover", json: json).status == .notFound)
            var li = try await site.program(.li)
            let answer = try await li.send(.post, "/api/v1/customers/\(number)/uncover", json: json)
            #expect(answer.text.contains("13800138000"))
        }
    }

    @Test("A draft is submitted, verified by somebody else, and carries the seal; the API does the same")
    func filing() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.browser(.li)
            _ = try await li.submit(["version": "1"], to: "/customers/\(number)/submit", from: "/customers/\(number)")
            var zhang = try await site.browser(.zhang)
            #expect(try await zhang.get("/verify").text.contains("西湖机械"))
            let filed = try await zhang.submit(["version": "2"], to: "/verify/\(number)/file", from: "/verify/\(number)")
            #expect(filed.status == .seeOther)
            #expect(try await li.get("/customers/\(number)").text.contains("class=\"seal\""))
            let second = try await site.draft("第二家")
            var program = try await site.program(.li)
            var boss = try await site.program(.boss)
            let submitted = try await program.send(.post, "/api/v1/customers/\(second)/submit", json: "", [.ifMatch: "\"v1\""])
            #expect(submitted.text.contains(#""state":"pending""#))
            let own = try await program.send(.post, "/api/v1/customers/\(second)/verify", json: "", [.ifMatch: "\"v2\""])
            #expect(own.status == .forbidden)
            let done = try await boss.send(.post, "/api/v1/customers/\(second)/verify", json: "", [.ifMatch: "\"v2\""])
            #expect(done.text.contains(#""state":"filed""#))
        }
    }

    @Test("An archive that lacks something opens its form with what is missing marked")
    func incomplete() async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            _ = try await li.submit(["name": "只有名称"], to: "/customers", from: "/customers/new")
            let answer = try await li.submit(
                ["version": "1"], to: "/customers/KH-202603001/submit", from: "/customers/KH-202603001")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("href=\"#field-industry\"") && answer.text.contains("action=\"/customers/KH-202603001\""))
        }
    }

    @Test("A note is on the timeline; one that is refused is still there to be corrected")
    func notes() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.browser(.li)
            _ = try await li.submit(["text": "谈了年度维护合同"], to: "/customers/\(number)/notes", from: "/customers/\(number)")
            #expect(try await li.get("/customers/\(number)").text.contains("谈了年度维护合同"))
            let refused = try await li.submit(
                ["text": "身份证 110101199003072316"], to: "/customers/\(number)/notes", from: "/customers/\(number)")
            #expect(refused.status == .unprocessableContent && refused.text.contains("110101199003072316</textarea>"))
        }
    }

    @Test("One's own draft is deleted; nothing else is")
    func deletion() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var zhang = try await site.browser(.zhang)
            #expect(try await !zhang.get("/customers/\(number)").text.contains("delete-draft"))
            var li = try await site.browser(.li)
            let gone = try await li.submit(["version": "1"], to: "/customers/\(number)/delete", from: "/customers/\(number)")
            #expect(gone.status == .seeOther)
            #expect(try await li.get("/customers/\(number)").status == .notFound)
            let filed = try await site.cast.filed("已归档的")
            var program = try await site.program(.li)
            #expect(try await program.send(.delete, "/api/v1/customers/\(filed)", [.ifMatch: "\"v3\""]).status == .conflict)
        }
    }

    @Test("Several drafts are sent to be verified together; what cannot go says why")
    func bulk() async throws {
        try await withSite { site in
            let good = try await site.draft()
            let bare = try await site.cast.work(as: .li) {
                try $0.customers.create(CustomerContent(name: PrivateText("只有名称"))).number
            }
            let foreign = try await site.cast.submitted("别人的", by: .wang)
            var li = try await site.browser(.li)
            let form = try await li.get("/customers").fields + [("selected", good), ("selected", bare), ("selected", foreign), ("act", "submit")]
            let answer = try await li.post("/customers/bulk", form: SiteForm.text(of: form))
            #expect(answer.status == .ok && answer.text.contains("已送核对 1 份，未送 2 份"))
            #expect(!answer.text.contains("别人的"))
        }
    }

    @Test("A version is restored from its page, and the filed one is read while a change waits")
    func versions() async throws {
        try await withSite { site in
            let number = try await site.cast.filed("老名字")
            let change = CustomerEntry(values: [.name: "新名字"])
            _ = try await site.cast.work(as: .li) { try $0.customers.change(number, from: 3, by: change) }
            var li = try await site.browser(.li)
            let record = try await li.get("/customers/\(number)")
            #expect(record.text.contains("href=\"/customers/\(number)/history/3\""))
            #expect(try await li.get("/customers/\(number)/history/3").text.contains("老名字"))
            #expect(try await li.get("/customers/\(number)/history").text.contains("class=\"differs\""))
            let restored = try await li.submit(
                ["version": "4"], to: "/customers/\(number)/history/1/restore", from: "/customers/\(number)/history?to=1")
            #expect(restored.status == .seeOther)
            #expect(try await li.get("/customers/\(number)").text.contains("老名字"))
        }
    }
}

extension SiteVisit {
    /// What somebody gets at an address, by browser for a page and by token over the API.
    func visit(_ address: String, as part: Cast.Part) async throws -> WebAnswer {
        var client = address.hasPrefix("/api/") ? try await program(part) : try await browser(part)
        return try await client.get(address)
    }
}
