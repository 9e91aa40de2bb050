import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A list of dealings", .onBothEngines)
struct DealingImportTests {
    private static let titles = ["编号", "客户名称", "交易时间", "商品", "数量", "单价", "交易金额", "交易负责人", "是否违约", "备注"]

    private static func row(
        _ number: String, _ name: String, day: String = "2026-01-05", goods: String = "数控车床", quantity: String = "2", price: String = "1000",
        amount: String = "2000", person: String = "李销售", breach: String = "否"
    ) -> [String] {
        [number, name, day, goods, quantity, price, amount, person, breach, ""]
    }

    private static func scene() async throws -> ImportScene {
        let scene = try await ImportScene()
        for name in ["杭州西湖机械有限公司", "上海浦东软件有限公司"] { _ = try await scene.cast.filed(name) }
        return scene
    }

    @Test("is told from a list of customers, and joined by name in any spelling, with what each row says")
    func joining() async throws {
        let scene = try await Self.scene()
        let batch = try await scene.rehearsed([
            Self.titles, Self.row("JY1", "杭州西湖机械有限公司", breach: "是"), Self.row("JY2", "上海浦东软件（有限公司）", person: "外人"),
        ])
        #expect(batch.plan.kind == .dealings)
        #expect(try await scene.rows(batch).map { $0.notices.map(\.field) } == [["breach"], []])
        let done = try await scene.commit(batch)
        #expect(try await scene.counts(done).outcomes == [.created: 2])
        let dealings = try await scene.look(as: .li) { work in
            try ["KH-202603001", "KH-202603002"].map { try work.dealings.list(of: $0).dealings[0].content }
        }
        #expect(dealings[0].outsideNumber == PrivateText("JY1") && dealings[0].breach == .customer && dealings[0].personID == scene.cast.id(.li))
        #expect(dealings[0].lines.first?.quantity.thousandths == 2_000 && dealings[0].amount.cents == 200_000)
        #expect(dealings[1].personID == nil && dealings[1].personName == PrivateText("外人"))
        let stages = try await scene.look(as: .li) { work in try ["KH-202603001", "KH-202603002"].map { try work.customers.open($0).content.lifecycle } }
        #expect(stages == [.won, .won])
    }

    @Test("is joined by number and by credit code too")
    func identities() async throws {
        let scene = try await Self.scene()
        _ = try await scene.cast.work(as: .li) { work in
            try work.customers.change("KH-202603002", from: 3, by: CustomerEntry(values: [.creditCode: "91330106MA27W3X12U"]))
        }
        let batch = try await scene.rehearsed([
            ["客户编号", "统一社会信用代码", "交易日期", "金额"], ["KH-202603001", "", "2026-01-05", "100"],
            ["", "91330106MA27W3X12U", "2026-01-06", "3.5万"], ["KH-190001001", "", "2026-01-06", "1"],
        ])
        #expect(try await scene.rows(batch).map(\.verdict) == [.complete, .complete, .refused])
        #expect(try await scene.rows(batch).map(\.customerNumber) == ["KH-202603001", "KH-202603002", nil])
    }

    @Test("names what is wrong with each row, and lists the doubtful to be recorded with the likeliest customer or left")
    func verdicts() async throws {
        let scene = try await Self.scene()
        let batch = try await scene.rehearsed([
            Self.titles, Self.row("1", "不存在的客户"), Self.row("2", "杭州西湖机械有限公司", day: "某天"), Self.row("3", "杭州西湖机械有限公司", quantity: "两"),
            Self.row("4", "西湖机械厂"), Self.row("5", "", amount: "1"),
        ])
        let rows = try await scene.rows(batch)
        #expect(rows.map(\.verdict) == [.refused, .refused, .refused, .duplicate, .refused])
        #expect(rows.map { $0.problems.first?.field } == ["name", "day", "quantity", nil, "name"])
        await #expect(throws: ArchiveError.self) { try await scene.choose(.new, 5, batch) }
        try await scene.choose(.update, 5, batch)
        #expect(try await scene.counts(try await scene.commit(batch)).outcomes == [.created: 1])
    }

    @Test("is not recorded twice: a number that is there already has to be chosen")
    func twice() async throws {
        let scene = try await Self.scene()
        let sheet = [Self.titles, Self.row("JY1", "杭州西湖机械有限公司"), Self.row("JY2", "杭州西湖机械有限公司")]
        _ = try await scene.commit(try await scene.rehearsed(sheet))
        let again = try await scene.rehearsed(sheet)
        #expect(try await scene.rows(again).map(\.verdict) == [.duplicate, .duplicate])
        #expect(try await scene.counts(try await scene.commit(again)).outcomes == [.skipped: 2])
        #expect(try await scene.dealingCount() == 2)
    }

    @Test("reaches nobody outside the importer's reach")
    func reach() async throws {
        let scene = try await Self.scene()
        let batch = try await scene.rehearse(try await scene.upload([Self.titles, Self.row("1", "杭州西湖机械有限公司")], as: .wang), as: .wang)
        #expect(try await scene.rows(batch, as: .wang).map(\.verdict) == [.refused])
    }

    @Test("is taken back with the stage it led to, but for dealings that somebody changed since")
    func undo() async throws {
        let scene = try await Self.scene()
        let done = try await scene.commit(
            try await scene.rehearsed([
                Self.titles, Self.row("JY1", "杭州西湖机械有限公司"), Self.row("JY2", "上海浦东软件有限公司"),
            ]))
        try await scene.cast.work(as: .li) { work in
            let dealing = try work.dealings.list(of: "KH-202603002").dealings[0]
            _ = try work.dealings.change(dealing.number, of: "KH-202603002", from: 1, by: DealingEntry(day: "2026-01-05", amount: "5"))
        }
        #expect(try await scene.counts(try await scene.undo(done)).outcomes == [.removed: 1, .kept: 1])
        let stages = try await scene.look(as: .li) { work in try ["KH-202603001", "KH-202603002"].map { try work.customers.open($0).content.lifecycle } }
        #expect(stages == [.potential, .won])
        #expect(try await scene.dealingCount() == 1)
    }

    @Test("without a day or an amount asks for the column")
    func columns() async throws {
        let scene = try await Self.scene()
        let batch = try await scene.upload([["客户名称", "商品", "数量"], ["杭州西湖机械有限公司", "车床", "1"]])
        #expect(batch.plan.kind == .dealings)
        await #expect(throws: ImportRefusal.dealingColumnsMissing) { try await scene.imports.rehearse(batch.id, as: scene.cast.actor(.li)) }
    }
}

extension ImportScene {
    func counts(_ batch: ImportBatch, as part: Cast.Part = .boss) async throws -> ImportCounts {
        try await look(as: part) { try $0.imports.counts(of: batch) }
    }

    /// How many dealings there are in all.
    func dealingCount() async throws -> Int {
        try await cast.archive.database.read { try $0.value("SELECT count(*) FROM dealings", as: Int.self) } ?? 0
    }
}
