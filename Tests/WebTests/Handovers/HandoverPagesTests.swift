import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The pages of a handover", .onBothEngines)
struct HandoverPagesTests {
    @Test("tell what it would do, do it, and undo it")
    func flow() async throws {
        try await withSite { site in
            let number = try await site.draft("西湖机械")
            let (li, zhang) = ("\(site.cast.id(.li).rawValue)", "\(site.cast.id(.zhang).rawValue)")
            var boss = try await site.browser(.boss)
            #expect(try await boss.get("/handovers").text.contains("还没有交接过客户"))
            let told = try await boss.submit(["from": li, "to": zhang, "reason": "调岗", "act": "preview"], to: "/handovers/new", from: "/handovers/new")
            #expect(told.text.contains("将交接 1 家客户") && told.text.contains("西湖机械") && told.text.contains(#"value="调岗""#))
            let done = try await boss.submit(["from": li, "to": zhang, "reason": "调岗", "act": "hand"], to: "/handovers/new", from: "/handovers/new")
            let address = try #require(done.headers[.location])
            #expect(try await boss.get(address).text.contains("已交接"))
            var receiver = try await site.browser(.zhang)
            #expect(try await receiver.get("/customers/\(number)").text.contains("把客户交接给接手人"))
            #expect(try await receiver.get(address).status == .notFound)
            _ = try await boss.submit([:], to: "\(address)/undo", from: address)
            #expect(try await boss.get(address).text.contains("1 家客户都已退回"))
            let again = try await boss.submit([:], to: "\(address)/undo", from: "/handovers")
            #expect(again.status == .conflict && again.text.contains("这次交接已经撤销"))
        }
    }

    @Test("say beside each field what is wrong, and keep what was typed")
    func refusals() async throws {
        try await withSite { site in
            var boss = try await site.browser(.boss)
            let empty = try await boss.submit(["reason": "调岗", "act": "hand"], to: "/handovers/new", from: "/handovers/new")
            #expect(empty.status == .unprocessableContent && empty.text.contains("请选择一位同事") && empty.text.contains(#"value="调岗""#))
            let li = "\(site.cast.id(.li).rawValue)"
            let same = try await boss.submit(["from": li, "to": li, "reason": "调岗", "act": "preview"], to: "/handovers/new", from: "/handovers/new")
            #expect(same.text.contains("接收人不能是交出人自己"))
            var seller = try await site.browser(.li)
            #expect(try await seller.get("/handovers/new").status == .forbidden)
        }
    }
}
