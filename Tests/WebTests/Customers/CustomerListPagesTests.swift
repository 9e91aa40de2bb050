import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The list of customers in the browser and over the API", .onBothEngines)
struct CustomerListPagesTests {
    @Test("Each person has columns of their own, in their own order, without scripts")
    func columns() async throws {
        try await withSite { site in
            _ = try await site.draft()
            var (li, zhang) = (try await site.browser(.li), try await site.browser(.zhang))
            let saved = try await li.submit(
                ["show": "lifecycle", "show": "state", "place-lifecycle": "2", "place-state": "1", "return": "/customers?sort=state"],
                to: "/customers/columns", from: "/customers")
            #expect(saved.headers[.location] == "/customers?sort=state")
            let page = try await li.get("/customers?sort=state").text
            let heads = page.matches(of: /<th scope="col"[^>]*>(?:<a[^>]*>)?([^<]+)/).map { String($0.output.1) }
            #expect(heads == ["客户名称", "状态", "生命周期"])
            #expect(page.contains(#"aria-sort="ascending""#) && page.contains("sort=-state"))
            #expect(try await zhang.get("/customers").text.contains("主要联系人</th>"))
            let none = try await li.submit(["return": "/customers"], to: "/customers/columns", from: "/customers")
            #expect(none.status == .unprocessableContent && none.text.contains("请选 1 到 9 列"))
            _ = try await li.submit(["act": "reset", "return": "/customers"], to: "/customers/columns", from: "/customers")
            #expect(try await li.get("/customers").text.contains("主要联系人</th>"))
        }
    }

    @Test("A page leads to the one before it, and a cursor of another order is refused")
    func previous() async throws {
        try await withSite { site in
            for position in 1...3 { _ = try await site.draft("第\(position)家") }
            var li = try await site.program(.li)
            let first = try await li.get("/api/v1/customers?limit=2&sort=-updated")
            let next = try #require(first.text.firstMatch(of: /"next":"([^"]+)"/)?.output.1)
            let second = try await li.get("/api/v1/customers?limit=2&sort=-updated&cursor=\(next)")
            let previous = try #require(second.text.firstMatch(of: /"previous":"([^"]+)"/)?.output.1)
            let back = try await li.get("/api/v1/customers?limit=2&sort=-updated&before=\(previous)")
            #expect(back.text.matches(of: /"number":"([^"]+)"/).map(\.output.1) == first.text.matches(of: /"number":"([^"]+)"/).map(\.output.1))
            let other = try await li.get("/api/v1/customers?limit=2&sort=state&cursor=\(next)")
            #expect(other.status == .unprocessableContent && other.text.contains("cursor"))
        }
    }
}
