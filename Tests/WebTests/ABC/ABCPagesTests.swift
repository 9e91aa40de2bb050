import Archive
import HTTPTypes
import Logging
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The pages of ABC levels", .onBothEngines)
struct ABCPagesTests {
    private func workOff(_ cast: Cast) async {
        await ABCRunner(cast.archive, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })).finishAll()
    }

    @Test("rank on demand, explain each score, and take one decision and then all")
    func deciding() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var manager = try await site.browser(.zhang)
            #expect(try await manager.get("/abc").text.contains("还没有测算过"))
            let asked = try await manager.submit([:], to: "/abc", from: "/abc")
            #expect(asked.status == .seeOther)
            let address = try #require(asked.headers[.location])
            #expect(try await manager.get(address).text.contains("正在计分"))
            await workOff(site.cast)
            let list = try await manager.get(address).text
            for text in ["客户档案分类管理表", "合作意向 100 × 15", "确认全部建议", number] { #expect(list.contains(text), "\(text)") }
            let run = try #require(address.split(separator: "=").last)
            let decision = "/abc/\(run)/decide"
            let page = try await manager.get("\(decision)?number=\(number)")
            #expect(page.text.contains("（建议）") && page.text.contains("怎样得分"))
            let refused = try await manager.post(decision, form: SiteForm.text(["number": number, "level": "A", "reason": ""], page))
            #expect(refused.status == .unprocessableContent && refused.text.contains("请写明原因"))
            let taken = try await manager.post(decision, form: SiteForm.text(["number": number, "level": "A", "reason": "在谈大单"], page))
            #expect(taken.status == .seeOther)
            let classes = try await manager.get("/customers/\(number)/classes").text
            #expect(classes.contains("ABC 测算") && classes.contains("在谈大单"))
            let all = try await manager.post("/abc/\(run)/confirm", form: SiteForm.text([:], page))
            #expect(all.status == .seeOther)
        }
    }

    @Test("are for managers and executives alone, who find nobody else's runs")
    func doors() async throws {
        try await withSite { site in
            _ = try await site.draft()
            let run = try await site.cast.work(as: .boss) { try $0.abc.begin().id.rawValue }
            var (li, manager) = (try await site.browser(.li), try await site.browser(.zhang))
            #expect(try await li.get("/abc").status == .forbidden)
            #expect(try await manager.get("/abc?run=\(run)").status == .notFound)
            #expect(try await manager.get("/api/v1/abc-runs/\(run)").status == .notFound)
        }
    }
}
