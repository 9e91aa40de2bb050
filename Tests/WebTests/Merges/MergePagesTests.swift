import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The pages of a merge", .onBothEngines)
struct MergePagesTests {
    @Test("lead from a record over the choice to the merged record, to the absorbed one's history, and back")
    func flow() async throws {
        try await withSite { site in
            let (kept, absorbed) = (try await site.draft("西湖机械有限公司"), try await site.draft("西湖机械"))
            var li = try await site.browser(.li)
            #expect(try await li.get("/customers/\(kept)").text.contains("/merge?kept=\(kept)"))
            let compared = try await li.get("/merge?kept=\(kept)&absorbed=\(absorbed)")
            #expect(compared.text.contains(#"name="take-name" value="right""#) && compared.text.contains(#"name="versions" value="1-1""#))
            let answers: KeyValuePairs = ["kept": kept, "absorbed": absorbed, "versions": "1-1", "take-name": "right", "reason": "重复"]
            let merged = try await li.submit(answers, to: "/merge", from: "/customers/\(kept)")
            #expect(merged.headers[.location] == "/customers/\(kept)")
            let record = try await li.get("/customers/\(kept)")
            #expect(record.text.contains("并入的档案"))
            #expect(try await li.get("/customers/\(absorbed)").headers[.location] == "/customers/\(kept)")
            let address = try #require(record.text.firstMatch(of: /href="(\/merges\/\d+)"/)?.output.1)
            let history = try await li.get(String(address))
            #expect(history.text.contains("录入了档案") && history.text.contains("撤销合并"))
            let undone = try await li.submit([:], to: "\(address)/undo", from: String(address))
            #expect(undone.headers[.location] == "/customers/\(absorbed)")
            #expect(try await li.get("/customers/\(absorbed)").status == .ok)
        }
    }

    @Test("say what is wrong: no such archive, one archive twice, no reason")
    func refusals() async throws {
        try await withSite { site in
            let (kept, absorbed) = (try await site.draft("西湖机械有限公司"), try await site.draft("西湖机械"))
            var li = try await site.browser(.li)
            #expect(try await li.get("/merge?kept=\(kept)&absorbed=KH-190001001").text.contains("没有编号为 KH-190001001 的档案"))
            #expect(try await li.get("/merge?kept=\(kept)&absorbed=\(kept)").text.contains("这是同一份档案"))
            let answers: KeyValuePairs = ["kept": kept, "absorbed": absorbed, "versions": "1-1", "reason": ""]
            let nameless = try await li.submit(answers, to: "/merge", from: "/customers/\(kept)")
            #expect(nameless.status == .unprocessableContent && nameless.text.contains("请写明合并的原因"))
        }
    }
}
