import Database
import Foundation
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Filing an import and taking it back", .onBothEngines)
struct ImportRunTests {
    private static let header = ["客户名称", "行业", "联系人", "手机", "核心需求", "合作意向", "首次接触时间"]

    private static func row(_ number: Int, name: String? = nil) -> [String] {
        [
            name ?? "杭州第\(number)号机械有限公司", "C35", "联系人\(number)", "138001\(10_000 + number)", "数控机床维护", "高",
            "2025-04-03",
        ]
    }

    private static func list(_ count: Int) -> [[String]] {
        [header] + (0..<count).map { row($0) }
    }

    @Test("Rows become drafts with numbers, found by search, each creation in the ledger")
    func filed() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.commit(try await scene.rehearsed(Self.list(30)))
        #expect(batch.state == .committed && batch.doneCount == 30)
        let customers = try await scene.customers(as: .li)
        #expect(customers.count == 30 && customers.allSatisfy { $0.state == .draft && $0.version == 1 })
        #expect(customers.allSatisfy { $0.content.ownerID == scene.cast.id(.li) })
        #expect(Set(customers.map(\.number)).count == 30)
        let hits = try await scene.look(as: .li) { try $0.customers.search("第17号").hits }
        #expect(hits.count == 1)
        #expect(try await scene.cast.acts(60).count { $0 == "customer.created" } == 30)
    }

    @Test("A row without a name is refused; one without what is required becomes a draft that says so")
    func lacking() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.rehearsed([
            ["客户名称", "手机", "备注"], ["西湖机械有限公司", "1380013800", "常来"], ["", "13800138001", ""],
        ])
        let rows = try await scene.rows(batch)
        #expect(rows.map(\.verdict) == [.lacking, .refused])
        #expect(rows[0].missing == [.industry, .contacts, .coreNeed, .intent, .firstContactOn])
        #expect(rows[0].problems.map(\.field) == ["contacts"])
        #expect(rows[0].content?.notes?.inTheClear == "常来\n手机：1380013800")
        let done = try await scene.commit(batch)
        #expect(try await scene.customerCount() == 1 && done.state == .committed)
    }

    @Test("After a crash between two portions filing goes on, and no row is doubled")
    func crash() async throws {
        let cast = try await Cast()
        let scene = ImportScene(cast)
        let batch = try await scene.rehearsed(Self.list(ImportLimits.portionRows + 120))
        try await scene.imports.commit(batch.id, as: cast.actor(.li))
        let keyed = try await scene.look(as: .li) { try $0.imports.keyed(batch.id) }
        let filing = Filing(archive: cast.archive, actor: cast.actor(.li), keyed: keyed)
        let portion = try #require(try await filing.portion(after: 0))
        try await filing.write(portion)
        #expect(try await scene.customerCount() == ImportLimits.portionRows)

        try await cast.archive.close()
        let reopened = ImportScene(cast, archive: try await Cast.open(cast.folder, key: cast.key, clock: cast.clock))
        let done = try await reopened.settled(batch)
        #expect(done.state == .committed && done.doneCount == ImportLimits.portionRows + 120)
        #expect(try await reopened.customerCount() == ImportLimits.portionRows + 120)
    }

    @Test("Rows that were filed once cannot be filed again, even by somebody who read them before")
    func writtenOnce() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.rehearsed(Self.list(10))
        let keyed = try await scene.look(as: .li) { try $0.imports.keyed(batch.id) }
        try await scene.imports.commit(batch.id, as: scene.cast.actor(.li))
        let filing = Filing(archive: scene.cast.archive, actor: scene.cast.actor(.li), keyed: keyed)
        let portion = try #require(try await filing.portion(after: 0))
        let sameRows = try #require(try await filing.portion(after: 0))
        try await filing.write(portion)
        await #expect(throws: ImportStopped.self) { try await filing.write(sameRows) }
        #expect(try await scene.customerCount() == 10)
    }

    @Test("A stopped import files nothing more, and can be gone on with")
    func stopped() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.rehearsed(Self.list(10))
        let keyed = try await scene.look(as: .li) { try $0.imports.keyed(batch.id) }
        try await scene.imports.commit(batch.id, as: scene.cast.actor(.li))
        let filing = Filing(archive: scene.cast.archive, actor: scene.cast.actor(.li), keyed: keyed)
        let portion = try #require(try await filing.portion(after: 0))
        try await scene.imports.cancel(batch.id, as: scene.cast.actor(.li))
        await #expect(throws: ImportStopped.self) { try await filing.write(portion) }
        #expect(try await scene.customerCount() == 0)
        #expect(try await scene.commit(batch).state == .committed)
        #expect(try await scene.customerCount() == 10)
    }

    @Test("Undoing leaves everything as it was, but for what somebody changed since")
    func undone() async throws {
        let scene = try await ImportScene()
        let cast = scene.cast
        let before = try await cast.work(as: .li) { try $0.customers.create(Cast.content("早就在的公司")) }
        let batch = try await scene.commit(try await scene.rehearsed(Self.list(20)))
        let changed = try await scene.customers(as: .li)[5]
        try await cast.work(as: .li) { work in
            var content = changed.content
            content.intent = .low
            _ = try work.customers.change(changed.number, from: 1, to: content)
        }
        let undone = try await scene.undo(batch)
        #expect(undone.state == .undone)
        let left = try await scene.customers(as: .li)
        #expect(left.map(\.number) == [before.number, changed.number])
        let kept = try await scene.look(as: .li) { try $0.imports.rows(of: batch.id, outcome: .kept).rows }
        #expect(kept.map(\.customerNumber) == [changed.number])
        #expect(try await scene.look(as: .li) { try $0.customers.search("第17号").hits }.isEmpty)
        #expect(try await cast.acts(60).contains("customer.created"))
    }

    @Test("An update brings the customer up to the row, and undoing restores it")
    func updated() async throws {
        let scene = try await ImportScene()
        let cast = scene.cast
        let there = try await cast.work(as: .li) {
            try $0.customers.create(Cast.content("杭州西湖机械有限公司", phone: "13900139000"))
        }
        let batch = try await scene.rehearsed([
            ["客户名称", "联系人", "手机", "合作意向"], ["西湖机械有限公司", "新联系人", "13900139000", "低"],
        ])
        let row = try #require(try await scene.rows(batch).first)
        guard case .customer(let hint)? = row.match else { return #expect(Bool(false), "no match") }
        #expect(hint.number == there.number && hint.evidence.contains(.samePhone))
        try await scene.choose(.update, row.number, batch)
        _ = try await scene.commit(batch)
        let after = try await scene.customers(as: .li)
        #expect(after.count == 1 && after[0].content.intent == .low && after[0].content.contacts.count == 2)
        #expect(after[0].content.name.inTheClear == "杭州西湖机械有限公司")
        _ = try await scene.undo(batch)
        #expect(try await scene.customers(as: .li)[0].content == there.content)
    }

    @Test("A second row of a customer is skipped unless told otherwise, and can bring the first one up")
    func twiceInOneFile() async throws {
        let scene = try await ImportScene()
        let rows = [
            ["公司", "姓名", "手机"], ["西湖机械有限公司", "甲", "13900139001"], ["西湖机械有限公司", "乙", "13900139002"],
            ["西湖机械有限公司", "丙", "13900139003"],
        ]
        let batch = try await scene.rehearsed(rows)
        #expect(try await scene.rows(batch).map(\.verdict) == [.lacking, .duplicate, .duplicate])
        try await scene.choose(.update, 3, batch)
        _ = try await scene.commit(batch)
        let customers = try await scene.customers(as: .li)
        #expect(customers.map(\.content.contacts.count) == [2])
        _ = try await scene.undo(batch)
        #expect(try await scene.customerCount() == 0)
    }

    @Test("Others do not see an import; the executive does; who sees no customers cannot import")
    func reach() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.rehearsed(Self.list(3))
        for part in [Cast.Part.wang, .zhang, .auditor, .admin, .service] {
            await #expect(throws: ArchiveError.notFound) {
                try await scene.look(as: part) { try $0.imports.find(batch.id) }
            }
            await #expect(throws: ArchiveError.self) {
                try await scene.imports.commit(batch.id, as: scene.cast.actor(part))
            }
            #expect(try await scene.look(as: part) { try $0.imports.list() }.isEmpty)
        }
        #expect(try await scene.look(as: .boss) { try $0.imports.find(batch.id) }.id == batch.id)
        for part in [Cast.Part.auditor, .admin, .service] {
            #expect(throws: ArchiveError.self) { try scene.imports.beginUpload("a.csv", as: scene.cast.actor(part)) }
        }
    }

    @Test("Nothing of an import can be read from the disk")
    func sealed() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.rehearsed(Self.list(5))
        let paths = FileManager.default.enumerator(atPath: scene.cast.folder.path)?.allObjects as? [String] ?? []
        for path in paths {
            guard let data = FileManager.default.contents(atPath: scene.cast.folder.path + "/" + path) else { continue }
            for text in ["号机械有限公司", "13800110003", "客户.csv", "数控机床维护"] {
                #expect(data.range(of: Data(text.utf8)) == nil, "\(text) in \(path)")
            }
        }
        #expect(batch.state == .rehearsed && paths.count > 1)
    }
}
