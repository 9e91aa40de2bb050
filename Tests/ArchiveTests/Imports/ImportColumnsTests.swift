import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("Which column is which field", .onBothEngines)
struct ImportColumnsTests {
    @Test(
        "Titles as offices write them",
        arguments: [
            ("客户名称*", "name"), (" 公司 名称 ", "name"), ("手机（必填）", "contact.phone"), ("E-mail", "contact.email"),
            ("联系人2", "contact2.name"), ("第二联系人", "contact2.name"), ("首次接触时间", "firstContactOn"),
            ("统一社会信用代码", "creditCode"), ("客户所属行业", "industry"), ("负责人", "owner"), ("信息来源人", "sourcePerson"),
            ("序号", "-"), ("建档日期", "firstContactOn"), ("级别", "abcLevel"), ("客户传真", "fax"), ("注册资本（万元）", "registeredCapital"),
            ("企业性质", "nature"), ("开户银行", "bank"), ("对公账号", "bankAccount"), ("近三年销售额", "salesByYear"),
            ("信用评级", "creditRating"), ("成立日期", "foundedOn"), ("决策流程", "decisionChain"), ("我司优势", "advantages"), ("生日", "contact.bornOn"), ("部门", "contact.department"),
        ])
    func titles(title: String, code: String) {
        #expect(HeaderReading(title).target?.code == code)
    }

    @Test("Titles that say something else are not taken", arguments: ["微信号", "单价", "交易负责人", ""])
    func unknown(title: String) {
        #expect(HeaderReading(title) == .unknown)
    }

    @Test("Every place has a code that leads back to it, and both languages")
    func codes() {
        for target in ColumnTarget.choices + ColumnTarget.dealingChoices {
            #expect(ColumnTarget(code: target.code) == target)
            #expect(!target.wording.chinese.isEmpty && !target.wording.english.isEmpty)
        }
    }

    @Test("A sheet without a header is read by its values")
    func values() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.upload([
            ["杭州西湖机械有限公司", "13800138000", "a@b.cn", "x"], ["上海浦东软件有限公司", "021-55556666", "c@d.cn", "y"],
            ["苏州园区科技股份有限公司", "0512-44784691", "e@f.cn", "z"],
        ])
        #expect(batch.plan.headerRow == nil && batch.rowCount == 3)
        #expect(batch.plan.columns.map(\.target.code) == ["name", "contact.phone", "contact.email", "-"])
    }

    @Test("What a person corrected is remembered for the next file with the same titles")
    func remembered() async throws {
        let scene = try await ImportScene()
        let rows = [["客户名称", "微信号", "手机"], ["西湖机械", "wx1", "13800138000"], ["东湖机械", "wx2", "13800138001"]]
        let first = try await scene.upload(rows)
        #expect(first.plan.columns[1].target == .ignored)
        let matched = try await scene.imports.match(first.id, [1: .addedToNotes], as: scene.cast.actor(.li))
        #expect(matched.plan.columns[1].ground == .chosen)
        let second = try await scene.upload(rows)
        #expect(second.plan.columns[1].target == .addedToNotes && second.plan.columns[1].ground == .remembered)
        let noted = try await scene.rows(try await scene.rehearse(second))
        #expect(noted[0].content?.notes?.inTheClear == "微信号：wx1")
    }

    @Test("Columns that cannot be read together are refused")
    func refused() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.upload([["客户名称", "手机"], ["西湖机械", "13800138000"]])
        let actor = scene.cast.actor(.li)
        await #expect(throws: ImportRefusal.nameColumnMissing) {
            try await scene.imports.match(batch.id, [0: .ignored], as: actor)
        }
        await #expect(throws: ImportRefusal.fieldTwice(.field(.name))) {
            try await scene.imports.match(batch.id, [1: .field(.name)], as: actor)
        }
        await #expect(throws: ImportRefusal.noSuchPlace) {
            try await scene.imports.match(batch.id, [7: .field(.notes)], as: actor)
        }
    }

    @Test("Another header row can be named by hand")
    func headerRow() async throws {
        let scene = try await ImportScene()
        let rows = [["客户名称", "手机"], ["客户名称", "电话"], ["西湖机械", "13800138000"]]
        let batch = try await scene.upload(rows)
        #expect(batch.plan.headerRow == 1)
        let again = try await scene.imports.resurvey(
            batch.id, sheetIndex: 0, headerRow: 2, as: scene.cast.actor(.li))
        #expect(again.plan.headerRow == 2 && again.rowCount == 1)
    }
}
