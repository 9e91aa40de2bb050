import Archive
import HTTPTypes
import Logging
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The page of duplicates", .onBothEngines)
struct DuplicatePagesTests {
    @Test("has the archive searched, shows what was found with the way to merge it, and lets it be told apart")
    func flow() async throws {
        try await withSite { site in
            let (first, second) = (try await site.draft("西湖机械有限公司"), try await site.draft("西湖机械"))
            var boss = try await site.browser(.boss)
            #expect(try await boss.get("/duplicates").text.contains("还没有结果"))
            _ = try await boss.submit([:], to: "/duplicates/scan", from: "/duplicates")
            #expect(try await boss.get("/duplicates").text.contains("已读 0 / 2 家"))
            #expect(try await boss.get("/duplicates/progress").text.contains("已读 0 / 2 家"))
            await DuplicateScanRunner(site.cast.archive, logger: Logger(label: "test")).finishAll()
            var li = try await site.browser(.li)
            let found = try await li.get("/duplicates")
            #expect(found.text.contains("/merge?kept=\(first)&amp;absorbed=\(second)") && !found.text.contains("查找全部档案"))
            _ = try await li.submit(["first": first, "second": second], to: "/duplicates/distinct", from: "/duplicates")
            #expect(try await li.get("/duplicates").text.contains("没有疑似重复"))
        }
    }
}
