import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("The board of customers", .onBothEngines)
struct BoardTests {
    @Test("A customer stands in the column of its value, is moved by a button without scripts, and the list behind a head shows the column")
    func moving() async throws {
        try await withSite { site in
            let number = try await site.draft("东海冷冻食品厂")
            var li = try await site.browser(.li)
            let address = "/customers/board?by=valueTier"
            #expect(Self.lane("", in: try await li.get(address).text).contains("东海冷冻食品厂"))
            let moved = try await li.submit(["by": "valueTier", "move": "\(number)|1|key"], to: "/customers/board", from: address)
            #expect(moved.status == .seeOther && moved.headers[.location] == "/customers/board?by=valueTier")
            let page = try await li.get(address).text
            #expect(Self.lane("key", in: page).contains("东海冷冻食品厂") && !Self.lane("", in: page).contains("东海冷冻食品厂"))
            let heads = try await li.get("/customers/board/heads?by=valueTier").text
            #expect(heads.contains(#">重点客户</a> <span class="tab-count">1</span>"#), "\(heads)")
            #expect(try await li.get("/customers?valueTier=key").text.contains("东海冷冻食品厂"))
            #expect(try await li.get("/customers?where=1:valueTier:empty:").text.contains("没有符合的客户"))
            let back = try await li.submit(["by": "valueTier", "move": "\(number)|2|"], to: "/customers/board", from: address)
            #expect(back.status == .seeOther)
            #expect(Self.lane("", in: try await li.get(address).text).contains("东海冷冻食品厂"))
        }
    }

    @Test("Who moves what somebody else has just changed is told so and sees how it stands; a value that is none is refused")
    func conflict() async throws {
        try await withSite { site in
            let number = try await site.draft("东海冷冻食品厂")
            var li = try await site.browser(.li)
            let stale = try await li.submit(["by": "intent", "move": "\(number)|9|high"], to: "/customers/board", from: "/customers/board?by=intent")
            #expect(stale.status == .ok && stale.text.contains("刚被别人改过"))
            for move in ["\(number)|1|highest", "\(number)|x|high", "nothing"] {
                let refused = try await li.submit(["by": "intent", "move": move], to: "/customers/board", from: "/customers/board?by=intent")
                #expect(refused.status == .unprocessableContent, "\(move)")
            }
            let lifecycle = try await li.submit(["by": "lifecycle", "move": "\(number)|1|"], to: "/customers/board", from: "/customers/board")
            #expect(lifecycle.status == .unprocessableContent)
        }
    }

    @Test("Others move nothing that is not theirs, and who may change nothing has no buttons")
    func reach() async throws {
        try await withSite { site in
            let number = try await site.draft("东海冷冻食品厂")
            var (wang, service) = (try await site.browser(.wang), try await site.browser(.service))
            let foreign = try await wang.submit(["move": "\(number)|1|won"], to: "/customers/board", from: "/customers/board")
            #expect(foreign.status == .notFound)
            let page = try await service.get("/customers/board").text
            #expect(page.contains("东海冷冻食品厂") && !page.contains(#"name="move""#))
            let denied = try await service.submit(["move": "\(number)|1|won"], to: "/customers/board", from: "/customers/board")
            #expect(denied.status == .forbidden)
        }
    }

    @Test("Conditions narrow a board, and a board is kept as a view")
    func views() async throws {
        try await withSite { site in
            _ = try await site.draft("东海冷冻食品厂")
            _ = try await site.draft("西山水泥厂")
            var li = try await site.browser(.li)
            let page = try await li.get("/customers/board?by=intent&where=1:name:has:%E5%86%B7%E5%86%BB").text
            #expect(page.contains("东海冷冻食品厂") && !page.contains("西山水泥厂"))
            let saved = try await li.submit(
                ["name": "意向板", "query": "by=intent&where=1%3Aname%3Ahas%3A%E5%86%B7%E5%86%BB", "sharing": "own"],
                to: "/customers/views/new", from: "/customers/views/new")
            #expect(saved.headers[.location]?.hasPrefix("/customers/board?saved=") == true)
        }
    }

    private static func lane(_ code: String, in page: String) -> String {
        guard let start = page.firstRange(of: "data-lane=\"\(code)\"") else { return "" }
        let rest = page[start.upperBound...]
        return String(rest[..<(rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex)])
    }
}
