import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The pages of access requests", .onBothEngines)
struct AccessPagesTests {
    @Test("lead from the request over the decision to the archive, read-only, and to its end")
    func flow() async throws {
        try await withSite { site in
            let number = try await site.cast.filed("西湖机械有限公司")
            var (wang, service) = (try await site.browser(.wang), try await site.browser(.service))
            _ = try await wang.submit(["number": number, "days": "7", "purpose": "联合投标"], to: "/access", from: "/access")
            #expect(try await wang.get("/access").text.contains("待审批"))
            let queue = try await service.get("/access")
            let decision = try #require(queue.text.firstMatch(of: /action="(\/access\/\d+)\/decide"/)?.output.1)
            #expect(queue.text.contains("联合投标"))
            let reasonless = try await service.submit(["act": "grant", "days": "7", "reason": ""], to: "\(decision)/decide", from: "/access")
            #expect(reasonless.status == .unprocessableContent && reasonless.text.contains("请写明理由"))
            _ = try await service.submit(["act": "grant", "days": "7", "reason": "同意"], to: "\(decision)/decide", from: "/access")
            let record = try await wang.get(String(decision))
            #expect(record.text.contains("授权只读") && !record.text.contains("/customers/\(number)"))
            #expect(try await wang.get("/customers/\(number)").status == .notFound)
            var li = try await site.browser(.li)
            let owners = try await li.get("/customers/\(number)")
            #expect(owners.text.contains("可查阅至") && owners.text.contains("\(decision)/end"))
            _ = try await wang.submit([:], to: "\(decision)/end", from: "/access")
            #expect(try await wang.get(String(decision)).status == .notFound)
        }
    }

    @Test("say beside the field what is wrong, and keep what was typed")
    func refusals() async throws {
        try await withSite { site in
            var wang = try await site.browser(.wang)
            let unknown = try await wang.submit(["number": "KH-1", "days": "7", "purpose": "联合投标"], to: "/access", from: "/access")
            #expect(unknown.status == .unprocessableContent && unknown.text.contains("没有这个编号的客户") && unknown.text.contains(#"value="联合投标""#))
        }
    }
}
