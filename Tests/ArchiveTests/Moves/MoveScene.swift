import Database
import Foundation
import Ledger
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

/// A company's archive with a row in every table there is, to be moved.
struct MoveScene {
    let cast: Cast
    /// Somebody's session, still open.
    let token: String
    /// Names that a copy might get wrong.
    static let names = [
        "杭州'引号'\"双引号\"有限公司", "反斜杠\\N\\.公司", "𠮷田🀄设备厂", "E\u{301}clair 机电", "制表\t机械有限公司", "null", "$1 ? %",
    ]

    init(on engine: Engine = TestEngine.current) async throws {
        cast = try await TestEngine.$current.withValue(engine) { try await Cast() }
        try await cast.enterCustomers()
        try await cast.importCustomers()
        try await cast.turnDepartmentsAround()
        let dimension = OwnFieldForm(chinese: "样板客户", choices: ["是", "否"], isDimension: true)
        let own = try await cast.work(as: .admin) { try $0.ownFieldBook.add(.choice, dimension).id }
        _ = try await cast.work(as: .li) { try $0.customers.classify("KH-202603001", from: 1, .own(own), as: "c1") }
        _ = try? await cast.signIn(.wang, password: "wrong")
        token = try await cast.signIn(.li).token.text
        try await cast.work(as: .li) { work in
            try work.listColumns.choose([.number, .state])
            _ = try work.bulkEdits.begin(.code(.intent, "low"), on: CustomerQuery())
            _ = try work.exports.ask(ExportRequest(CustomerQuery()))
            _ = try work.savedViews.save(SavedViewDraft(name: "草稿", query: "state=draft"))
            try work.record(.customerOpened, nil)
            try work.customers.delete(work.customers.create(Cast.content("写错的")).number, from: 1)
            try work.connection.execute("INSERT INTO pool_moves (customer_id, person_id, claimed_at) VALUES (1, \(work.actor.personID), \(work.at))")
            _ = try work.dealings.record(DealingEntry(day: "2026-03-01", amount: "300"), with: "KH-202603001")
        }
        _ = try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.levelAVisibility = .strict
            return try work.policyBook.draft(.visibility, policies, PolicyHead())
        }
        let (wang, li) = (cast.id(.wang), cast.id(.li))
        _ = try await cast.work(as: .wang) { try $0.customers.create(Cast.content("交出的")) }
        _ = try await cast.work(as: .boss) { work in
            let draft = HandoverDraft(from: wang, to: li, withViews: true, reason: PrivateText("调岗"))
            let entry = try work.handovers.hand(draft)
            try work.connection.execute("INSERT INTO handover_views (handover_id, view_id) VALUES (\(entry.id), 1)")
        }
        let pair = try await [cast.filed("合并甲"), cast.filed("合并乙")]
        _ = try await cast.work(as: .li) { work in
            _ = try work.dealings.record(DealingEntry(day: "2026-03-01", amount: "300"), with: pair[1])
            let versions = try pair.map { try work.customers.reopen($0).version }
            _ = try work.merges.merge(
                MergeDraft(kept: pair[0], from: versions[0], absorbed: pair[1], from: versions[1], taking: [], reason: PrivateText("重复")))
        }
        _ = try await cast.work(as: .wang) { try $0.access.ask(for: pair[0], days: 7, purpose: PrivateText("联合投标")) }
        _ = try await cast.work(as: .boss) { work in
            let scan = try work.duplicateScans.begin()
            try work.connection.execute(
                "INSERT INTO duplicate_pairs (scan_id, weight, first_id, second_id, evidence) VALUES (\(scan.id), 1500, 1, 2, '3')")
            try work.connection.execute("INSERT INTO distinct_customers (first_id, second_id, at) VALUES (1, 2, \(work.at))")
        }
        try await cast.archive.keepDraft(PrivateText("name=x"), at: "/customers/new", as: cast.actor(.li))
        let key = try #require(ReplyKey("once", of: [1, 2, 3], by: cast.actor(.li)))
        _ = try await cast.archive.claim(key)
        try await cast.archive.keep(KeptReply(status: 200, location: nil, etag: nil, body: "{}"), for: key)
        _ = try await cast.work(as: .zhang) { work in
            _ = try work.products.add(ProductEntry(name: "数控车床"))
            _ = try work.abc.portion(of: work.abc.begin().id)
        }
        try await cast.forgetFailures()
        try await cast.archive.signHead()
    }

    var folder: ArchiveFolder { cast.folder }

    /// A place for it on an engine: the same folder with a server, or another folder.
    static func place(on engine: Engine, from folder: ArchiveFolder) async throws -> ArchiveFolder {
        switch engine {
        case .postgres: ArchiveFolder(path: folder.path, server: try await TestServer.shared.freshAddress())
        case .sqlite: try await TestEngine.$current.withValue(.sqlite) { try await Cast.freshFolder() }
        }
    }

    func move(from source: ArchiveFolder? = nil, to destination: ArchiveFolder, key: KeyEncryptionKey? = nil) -> ArchiveMove {
        ArchiveMove(from: source ?? folder, to: destination, key: key ?? cast.key, clock: { [clock = cast.clock] in clock.now })
    }

    /// Every row of every table that is moved.
    static func rows(_ folder: ArchiveFolder) async throws -> [String: [[SQLValue]]] {
        let database = try folder.openDatabase()
        defer { try? database.close() }
        var all: [String: [[SQLValue]]] = [:]
        for table in try await MovedTables.moved(database) {
            all[table.name] = try await database.read { connection in
                var (rows, portion) = ([[SQLValue]](), try connection.portion(of: table, after: nil))
                while let key = portion.lastKey {
                    rows += portion.rows
                    portion = table.refersToItself ? .end : try connection.portion(of: table, after: key)
                }
                return rows
            }
        }
        return all
    }
}

extension Cast {
    /// More than one portion of the ledger's tree, one archive with all there is, one sent back.
    fileprivate func enterCustomers() async throws {
        let many = (0..<270).map { Cast.content("西湖\($0)号机械有限公司", phone: "1390013\(1_000 + $0)") }
        var large = Cast.content("长篇有限公司")
        large.notes = PrivateText(String(repeating: "备注\\\"'\n", count: 1_000))
        let prepared = try await BulkWriter(archive, as: actor(.li)).prepare(many + MoveScene.names.map { Cast.content($0) } + [large])
        _ = try await work(as: .li) { try $0.customers.create(prepared) }
        _ = try await filed("归档有限公司")
        let waiting = try await submitted("退回有限公司")
        _ = try await work(as: .boss) { try $0.customers.sendBack(waiting, from: 2, because: PrivateText("缺少合同")) }
    }

    fileprivate func importCustomers() async throws {
        let scene = ImportScene(self)
        let batch = try await scene.upload([["客户名称", "行业", "备注"], ["导入一号有限公司", "C35", "甲"], ["", "C35", "乙"]])
        _ = try await scene.imports.match(batch.id, [2: .field(.notes)], as: actor(.li))
        _ = try await scene.commit(try await scene.rehearse(batch))
    }

    /// Lets a department belong to one that was added later.
    fileprivate func turnDepartmentsAround() async throws {
        let company = departments.company
        try await archive.work(as: .system(origin: "test")) { work in
            let group = try work.departments.add("集团").id
            _ = try work.departments.change(company, name: "公司", parentID: group)
        }
    }

    /// Leaves a number that was given out and whose row is gone.
    fileprivate func forgetFailures() async throws {
        try await archive.database.write { connection in
            for _ in 0..<3 { try connection.execute("INSERT INTO sign_in_failures (subject, at) VALUES ('gone', 0)") }
            try connection.execute("DELETE FROM sign_in_failures WHERE subject = 'gone'")
        }
    }
}
