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
        let scene = try await ImportScene()
        try await scene.cast.work(as: .admin) { work in
            var policies = work.policies
            policies.personalData = .full
            try work.policyBook.change(to: policies)
        }
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
}
