import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("Conditions and saved views in the browser and over the API", .onBothEngines)
struct ListConditionTests {
    /// 李销售 with two customers, one of them with a note about cold chains.
    private func withTwo(_ body: (SiteVisit) async throws -> Void) async throws {
        try await withSite { site in
            for (name, note) in [("东海冷冻食品厂", "需要冷链运输"), ("西山水泥厂", "价格敏感")] {
                var content = Cast.content(name, source: site.cast.id(.li))
                content.notes = PrivateText(note)
                _ = try await site.cast.work(as: .li) { [content] work in try work.customers.create(content) }
            }
            try await body(site)
        }
    }

    @Test("A condition is put together row by row without scripts, stands on the list as a chip and is taken out again")
    func builder() async throws {
        try await withTwo { site in
            var li = try await site.browser(.li)
            let empty = try await li.get("/customers/filter").text
            #expect(empty.contains("c[0][field]") && !empty.contains("c[1][field]"))
            let row = "draft=yes&c[0][group]=0&c[0][of]=notes&c[0][field]=notes&c[0][way]=has&c[0][value]=%E5%86%B7%E9%93%BE"
            let grown = try await li.get("/customers/filter?\(row)&act=and-0").text
            #expect(grown.contains("c[1][field]") && grown.contains("冷链"))
            let other = try await li.get("/customers/filter?\(row)&act=or").text
            #expect(other.contains("第 2 组条件"))
            let applied = try await li.get("/customers/filter?\(row)&act=apply")
            let address = try #require(applied.headers[.location])
            #expect(applied.status == .seeOther && address.contains("where=1%3Anotes%3Ahas"))
            let list = try await li.get(address).text
            #expect(list.contains("东海冷冻食品厂") && !list.contains("西山水泥厂"))
            #expect(list.contains("包含“冷链”"))
            #expect(try await li.get(address.replacing("/customers?", with: "/customers/count?")).text.contains("共 1 家"))
            let removal = try #require(list.firstMatch(of: /class="filter-chip" href="([^"]+)"/)?.output.1)
            #expect(try await li.get(String(removal).replacing("&amp;", with: "&")).text.contains("西山水泥厂"))
        }
    }

    @Test("A row that cannot be asked is shown again with what was typed and the way out")
    func refused() async throws {
        try await withTwo { site in
            var li = try await site.browser(.li)
            let row = "draft=yes&c[0][group]=0&c[0][of]=registeredCapital&c[0][field]=registeredCapital&c[0][way]=min&c[0][value]=lots"
            let page = try await li.get("/customers/filter?\(row)&act=apply")
            #expect(page.status == .ok)
            #expect(page.text.contains("请填写金额") && page.text.contains(#"value="lots""#))
        }
    }

    @Test("A program narrows the list by the same conditions and is told of one that it cannot ask")
    func programs() async throws {
        try await withTwo { site in
            var li = try await site.program(.li)
            let found = try await li.get("/api/v1/customers?where=1:notes:has:%E5%86%B7%E9%93%BE").text
            #expect(found.contains("东海冷冻食品厂") && !found.contains("西山水泥厂"))
            let refused = try await li.get("/api/v1/customers?where=1:notes:min:3")
            #expect(refused.status == .unprocessableContent && refused.text.contains("notes"))
        }
    }

    @Test("A view is kept under a name, stands among the tabs with its count, is changed and thrown away")
    func views() async throws {
        try await withTwo { site in
            var (li, zhang) = (try await site.browser(.li), try await site.browser(.zhang))
            let list = "/customers?where=1%3Anotes%3Ahas%3A%E5%86%B7%E9%93%BE"
            let offered = try #require(
                try await li.get(list).text.firstMatch(of: /href="(\/customers\/views\/new[^"]+)"/)?.output.1)
            let form = String(offered).replacing("&amp;", with: "&")
            let query = try #require(try await li.get(form).text.firstMatch(of: /name="query" value="([^"]+)"/)?.output.1)
            let nameless = try await li.submit(
                ["query": String(query), "sharing": "department"], to: "/customers/views/new", from: form)
            #expect(nameless.status == .unprocessableContent && nameless.text.contains("请给视图起个名字"))
            let saved = try await li.submit(
                ["name": "冷链客户", "query": String(query), "sharing": "department", "withColumns": "yes"],
                to: "/customers/views/new", from: form)
            let address = try #require(saved.headers[.location])
            for (part, page) in [("li", try await li.get(address).text), ("zhang", try await zhang.get(address).text)] {
                #expect(page.contains("冷链客户") && page.contains("东海冷冻食品厂") && !page.contains("西山水泥厂"), "\(part)")
                #expect(page.contains(#"aria-current="page">冷链客户"#), "\(part)")
            }
            let id = try #require(address.firstMatch(of: /saved=(\d+)/)?.output.1)
            #expect(try await zhang.get("/customers/views/\(id)").status == .notFound)
            let tabs = try await li.get("/customers/tabs?\(address.dropFirst(11))").text
            #expect(tabs.contains(#"aria-current="page">冷链客户<span class="tab-count">1</span>"#))
            #expect(tabs.contains(#">草稿<span class="tab-count">2</span>"#))
            _ = try await li.submit(
                ["name": "冷链", "query": "state=draft", "sharing": "own"], to: "/customers/views/\(id)", from: "/customers/views/\(id)")
            #expect(try await li.get("/customers").text.contains(">冷链<"))
            #expect(try await !zhang.get("/customers").text.contains("冷链客户"))
            _ = try await li.submit([:], to: "/customers/views/\(id)/remove", from: "/customers/views/\(id)")
            #expect(try await !li.get("/customers").text.contains(">冷链<"))
        }
    }

    @Test("Views are kept, changed and thrown away by programs too")
    func viewsOfPrograms() async throws {
        try await withTwo { site in
            var li = try await site.program(.li)
            let made = try await li.send(.post, "/api/v1/views", json: #"{"name":"草稿","query":"state=draft&sort=-state"}"#)
            #expect(made.status == .created)
            let address = try #require(made.headers[.location])
            #expect(try await li.get("/api/v1/views").text.contains("state=draft&sort=-state"))
            let changed = try await li.send(.put, address, json: #"{"name":"都是草稿","query":"state=draft","sharing":"company"}"#)
            #expect(changed.status == .ok && changed.text.contains("都是草稿"))
            let refused = try await li.send(.put, address, json: #"{"name":"坏","query":"where=1:notes:min:3"}"#)
            #expect(refused.status == .unprocessableContent)
            #expect(try await li.send(.delete, address).status == .noContent)
            #expect(try await li.get("/api/v1/views").text.contains(#""items":[]"#))
        }
    }
}
