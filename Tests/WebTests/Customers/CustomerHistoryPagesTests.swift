import Archive
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The versions of an archive in the browser", .onBothEngines)
struct CustomerHistoryPagesTests {
    @Test(
        "Two versions that say the same say so; two that differ mark what does",
        arguments: [
            (query: "", isEqual: true), ("?from=3&to=3", true), ("?from=1&to=3", true), ("?from=3&to=4", false),
        ])
    func equal(query: String, isEqual: Bool) async throws {
        try await withSite { site in
            let number = try await site.cast.filed("杭州西湖机械有限公司")
            if query.contains("to=4") {
                let entry = CustomerEntry(values: [.intent: "low"])
                _ = try await site.cast.work(as: .li) { try $0.customers.change(number, from: 3, by: entry) }
            }
            let page = try await site.visit("/customers/\(number)/history\(query)", as: .zhang).text
            #expect(page.contains("两个版本的内容没有差别") == isEqual)
            #expect(page.contains("class=\"difference\"") == !isEqual)
        }
    }

    @Test("The first version says that there is none before it")
    func first() async throws {
        try await withSite { site in
            let number = try await site.draft()
            #expect(try await site.visit("/customers/\(number)/history?to=1", as: .li).text.contains("这是最早的版本"))
        }
    }
}
