import Sheets
import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("Importing what contacts must agree to", .onBothEngines)
struct ConsentColumnsTests {
    private static let rows = [
        ["客户名称", "联系人", "生日", "爱好", "同意方式", "同意日期"], ["西湖机械有限公司", "陈建国", "1985-03-12", "钓鱼", "", ""],
        ["东湖机电有限公司", "王敏", "1990-07-01", "", "微信", "2026-02-01"], ["南湖泵业有限公司", "李明", "1991-07-01", "", "微信", "2027-02-01"],
    ]

    @Test("leaves it out of a row without a consent and says why, and takes it with one that is right")
    func columns() async throws {
        let scene = try await Self.scene()
        let batch = try await scene.rehearsed(Self.rows)
        let rows = try await scene.rows(batch)
        let contacts = rows.map { $0.content?.contacts.first }
        #expect(contacts.map { $0?.facts.isEmpty } == [true, false, true])
        #expect(rows[0].problems.count == 2 && rows[0].problems.allSatisfy { $0.wording.chinese.contains("须本人同意") })
        #expect(rows[0].content?.notes == nil)
        #expect(rows[1].problems.isEmpty && contacts[1]?.consent?.channel == .wechat)
        #expect(rows[2].problems.contains { $0.wording.chinese.contains("日期在今天之后") })
        _ = try await scene.commit(batch)
        let filed = try await scene.customers(as: .li).compactMap(\.content.contacts.first)
        #expect(filed.filter(\.isAgreed).map { $0.known(.bornOn) } == [PrivateText("1990-07-01")])
        #expect(try await scene.cast.acts(60).count { $0 == "customer.consent-recorded" } == 1)
    }

    @Test("lists a row of which something was left out for want of a consent among those to be looked at, with the reason in its workbook")
    func inSight() async throws {
        let scene = try await Self.scene()
        let rest = ["13800138000", "通用设备制造业", "数控机床维护", "高", "2026-01-05"]
        let batch = try await scene.rehearsed([
            ["客户名称", "联系人", "爱好", "同意方式", "同意日期", "手机", "所属行业", "核心需求", "合作意向", "首次接触时间"],
            ["西湖机械有限公司", "陈建国", "钓鱼", "", ""] + rest, ["东湖机电有限公司", "王敏", "围棋", "微信", "2026-02-01", "13900139000"] + rest.dropFirst(),
            ["南湖泵业有限公司", "李明", "", "", "", "13700137000"] + rest.dropFirst(),
        ])
        let rows = try await scene.rows(batch)
        #expect(rows.map(\.verdict) == [.lacking, .complete, .complete])
        #expect(rows[0].missing.isEmpty && rows[0].problems.contains { $0.wording.chinese.hasPrefix("未导入，已略去") })
        let workbook = try await scene.imports.errorWorkbook(of: batch.id, in: .zh, as: scene.cast.actor(.li))
        let sink = MemorySink()
        try workbook.write(to: sink)
        let reader = try SheetReader(MemoryByteSource(sink.bytes), fileName: workbook.fileName)
        let written = try reader.rows(of: reader.sheets[0])
        var reasons: [String] = []
        while let row = try written.next() { reasons.append(row.cells.last?.shown ?? "") }
        #expect(reasons[1].contains("兴趣爱好须本人同意") && !reasons[2].contains("同意"))
    }

    /// A company that keeps what contacts agree to.
    private static func scene() async throws -> ImportScene {
        let scene = try await ImportScene()
        try await scene.cast.work(as: .admin) { work in
            var policies = work.policies
            policies.personalData = .full
            try work.policyBook.change(to: policies)
        }
        return scene
    }
}
