import Database
import Foundation
import Logging
import Sheets
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("An export", .onBothEngines)
struct ExportTests {
    @Test("writes the list with typed cells under a frozen header, and says on a second sheet who, when, what and how many")
    func workbook() async throws {
        let scene = try await ExportScene()
        try await scene.shows(Set(MaskPolicy.Kind.allCases), to: .salesperson)
        let content = try scene.full()
        let customer = try await scene.cast.work(as: .li) { try $0.customers.create(content) }
        let export = try await scene.written(ExportRequest(CustomerQuery(), words: "合作意向 高"))
        #expect(export.state == .done && export.doneCount == 1 && !export.isMasked && export.byteCount > 0)
        let cells = try await scene.first(of: export)
        #expect(cells["客户编号"] == .text(customer.number))
        #expect(cells["注册资本（元）"]?.shown == "1234567.89")
        #expect(cells["中方人数"]?.shown == "120")
        guard case .date? = cells["首次接触时间"] else {
            Issue.record("not a day")
            return
        }
        let note = try await scene.rows(of: export, sheet: 1).map { $0.map(\.shown).joined(separator: "=") }.joined(separator: "\n")
        for said in ["李销售（li）", "合作意向 高", "=1\n", "未遮盖", "2026-03-02 09:00"] { #expect(note.contains(said)) }
    }

    @Test("titles every column of the form as an import recognises it")
    func titles() {
        for column in ExportColumn.all(OwnFields([])) {
            switch column {
            case .field(let field): #expect(HeaderReading(column.title) == .sure(.field(field)), "\(column.title)")
            case .contact(let part, let number): #expect(HeaderReading(column.title) == .sure(.contact(part, number: number)), "\(column.title)")
            default: #expect(HeaderReading(column.title) == .sure(.ignored), "\(column.title)")
            }
        }
        for column in [ExportColumn.state, .department, .created, .updated] { #expect(HeaderReading(column.title) == .sure(.ignored)) }
    }

    @Test("of a role without masks is imported again without a change", arguments: [Export.Format.xlsx, .csv])
    func roundTrip(format: Export.Format) async throws {
        let scene = try await ExportScene()
        try await scene.shows(Set(MaskPolicy.Kind.allCases), to: .salesperson)
        let imports = ImportScene(scene.cast)
        var content = try scene.full()
        content.contacts[0] = scene.agreed(content.contacts[0])
        content.own = try await scene.ownValues()
        let before = try await scene.cast.work(as: .li) { [content] in try $0.customers.create(content) }
        let export = try await scene.written(ExportRequest(CustomerQuery(), format: format))
        let uploaded = try await imports.upload(try await scene.bytes(of: export), export.fileName)
        let batch = try await imports.rehearse(uploaded)
        let rows = try await imports.rows(batch)
        #expect(rows.count == 1 && rows.allSatisfy { $0.verdict == .duplicate && $0.problems.isEmpty })
        try await scene.cast.work(as: .li) { try $0.imports.chooseAll(.update, of: batch.id) }
        _ = try await imports.commit(batch)
        let after = try await scene.cast.look(as: .li) { try $0.customers.open(before.number) }
        #expect(after.version == before.version && before.content.changes(to: after.content).isEmpty)
    }

    @Test("of before a withdrawal brings neither the consent nor what needed it back")
    func withdrawnSince() async throws {
        let scene = try await ExportScene()
        try await scene.shows(Set(MaskPolicy.Kind.allCases), to: .salesperson)
        let imports = ImportScene(scene.cast)
        var content = try scene.full()
        content.contacts[0] = scene.agreed(content.contacts[0])
        let before = try await scene.cast.work(as: .li) { [content] in try $0.customers.create(content) }
        let export = try await scene.written()
        _ = try await scene.cast.work(as: .li) {
            try $0.customers.withdrawConsent(ofContact: 0, of: before.number, from: before.version, clearing: true)
        }
        let batch = try await imports.rehearse(try await imports.upload(try await scene.bytes(of: export), export.fileName))
        try await scene.cast.work(as: .li) { try $0.imports.chooseAll(.update, of: batch.id) }
        _ = try await imports.commit(batch)
        let after = try await scene.cast.look(as: .li) { try $0.customers.open(before.number) }.content.contacts
        #expect(after.count == content.contacts.count && !after[0].isAgreed && !after[0].hidesFacts)
    }

    @Test("executes nothing: what begins like a formula is a text", arguments: ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\")"])
    func formulas(text: String) async throws {
        let scene = try await ExportScene()
        var content = Cast.content("普通客户", source: scene.cast.id(.li))
        content.coreNeed = PrivateText(text)
        _ = try await scene.cast.work(as: .li) { [content] in try $0.customers.create(content) }
        let workbook = try await scene.written()
        #expect(try await scene.first(of: workbook)["核心需求"] == .text(text))
        let csv = try await scene.written(ExportRequest(CustomerQuery(), format: .csv))
        #expect(try await scene.first(of: csv)["核心需求"] == .text("'" + text))
    }

    @Test("masks what the role of whoever asked does not see at that moment, kind by kind", arguments: MaskPolicy.Kind.allCases)
    func masks(kind: MaskPolicy.Kind) async throws {
        let scene = try await ExportScene()
        var content = try scene.full()
        content.address = PrivateText("浙江省杭州市文三路 100 号")
        content.contacts[0].consent = Consent(
            text: PrivateText(Consent.usualText), channel: .written, givenOn: CalendarDate(TestClock.start), recordedByID: nil,
            recordedAt: TestClock.start)
        content.contacts[0].facts[.interests] = PrivateText("钓鱼")
        _ = try await scene.cast.work(as: .li) { [content] in try $0.customers.create(content) }
        let asked = try await scene.cast.work(as: .li) { try $0.exports.ask(ExportRequest(CustomerQuery())) }
        try await scene.shows(Set(MaskPolicy.Kind.allCases).subtracting([kind]), to: .salesperson)
        await scene.runner.finishAll()
        let export = try await scene.found(asked.id)
        let cells = try await scene.first(of: export)
        let clear: [MaskPolicy.Kind: [(title: String, text: String)]] = [
            .contactName: [("联系人", "陈建国")], .phone: [("联系人电话", "13800138000、0571-88888888"), ("公司电话", "0571-87654321")],
            .email: [("联系人邮箱", "chen@example.cn"), ("公司邮箱", "office@example.cn")], .address: [("地址", "浙江省杭州市文三路 100 号")],
            .creditCode: [("统一社会信用代码", "91330106MA27W3X12U")], .bankAccount: [("银行账号", "6222021202012345678")],
            .personal: [("兴趣爱好", "钓鱼")],
        ]
        #expect(export.isMasked)
        for (other, values) in clear {
            for value in values { #expect((cells[value.title]?.shown == value.text) == (other != kind), "\(value.title)") }
        }
    }

    @Test("leaves out the personal facts of whoever withdrew the consent")
    func withdrawn() async throws {
        let scene = try await ExportScene()
        try await scene.shows(Set(MaskPolicy.Kind.allCases), to: .salesperson)
        var content = Cast.content("普通客户", source: scene.cast.id(.li))
        content.contacts[0].consent = Consent(
            text: PrivateText(Consent.usualText), channel: .written, givenOn: CalendarDate(TestClock.start), recordedByID: nil,
            recordedAt: TestClock.start, withdrawnAt: TestClock.start)
        content.contacts[0].facts[.interests] = PrivateText("钓鱼")
        _ = try await scene.cast.work(as: .li) { [content] in try $0.customers.create(content) }
        let cells = try await scene.first(of: try await scene.written())
        #expect(cells["兴趣爱好"] ?? .empty == .empty && cells["同意方式"] ?? .empty == .empty)
    }

    @Test("holds who is within reach, by the conditions and in the order of the list")
    func reach() async throws {
        let scene = try await ExportScene()
        for (name, part) in [("甲公司", Cast.Part.li), ("乙公司", .li), ("丙公司", .wang)] {
            _ = try await scene.cast.work(as: part) { try $0.customers.create(Cast.content(name)) }
        }
        var query = CustomerQuery()
        query.order = .oldest
        let own = try await scene.written(ExportRequest(query, columns: [.number, .owner]))
        let rows = try await scene.rows(of: own).map { $0.map(\.shown) }
        #expect(rows.map { $0[1] } == ["客户名称", "甲公司", "乙公司"] && rows[0] == ["客户编号", "客户名称", "负责人"])
        query.filter = CustomerFilter([[try FilterCondition(text: "name:has:乙公")]])
        let some = try await scene.written(ExportRequest(query))
        #expect(some.doneCount == 1 && some.request.query == query)
    }

    @Test("goes over the pages of a long list and has everybody once")
    func pages() async throws {
        let scene = try await ExportScene()
        let count = CustomerStore.pageCountMax + 5
        try await scene.cast.work(as: .li) { work in
            for number in 1...count { _ = try work.customers.create(Cast.content("客户\(number)")) }
        }
        let export = try await scene.written(ExportRequest(CustomerQuery(), format: .csv, columns: [.number]))
        let numbers = try await scene.rows(of: export).dropFirst().map { $0[0].shown }
        #expect(export.doneCount == count && numbers.count == count && Set(numbers).count == count)
    }

    @Test("is its person's alone, and every step stands in the trail")
    func ownership() async throws {
        let scene = try await ExportScene()
        _ = try await scene.cast.work(as: .li) { try $0.customers.create(Cast.content("普通客户")) }
        let export = try await scene.written()
        _ = try await scene.bytes(of: export)
        for part in [Cast.Part.zhang, .boss] {
            await #expect(throws: ArchiveError.notFound) { try await scene.found(export.id, as: part) }
            await #expect(throws: ArchiveError.notFound) { try await scene.bytes(of: export, as: part) }
        }
        try await scene.exports.remove(export.id, as: scene.cast.actor(.li))
        #expect(try await scene.cast.acts(4) == ["export.removed", "export.downloaded", "export.finished", "export.asked"])
    }

    @Test("loses its file after a day, or when it is thrown away, with the key that opens it")
    func removal() async throws {
        let scene = try await ExportScene()
        _ = try await scene.cast.work(as: .li) { try $0.customers.create(Cast.content("普通客户")) }
        let export = try await scene.written()
        scene.cast.clock.advance(hours: 23)
        #expect(try await scene.exports.removeEnded() == 0)
        scene.cast.clock.advance(hours: 1)
        await #expect(throws: ArchiveError.self) { try await scene.bytes(of: export) }
        #expect(try await scene.exports.removeEnded() == 1)
        #expect(try await scene.found(export.id).state == .removed)
        let left = try await scene.cast.archive.database.read { connection in
            try connection.count("SELECT 1 FROM exports WHERE wrapped_key IS NOT NULL", upTo: 1)
        }
        #expect(try left == 0 && FileManager.default.contentsOfDirectory(atPath: scene.cast.folder.filesPath).isEmpty)
    }

    @Test("is refused to who sees no customers, for an empty list, and where too many are kept")
    func refusals() async throws {
        let scene = try await ExportScene()
        let request = ExportRequest(CustomerQuery())
        await #expect(throws: ArchiveError.self) { try await scene.cast.work(as: .auditor) { _ = try $0.exports.ask(request) } }
        await #expect(throws: ArchiveError.self) { try await scene.cast.work(as: .li) { _ = try $0.exports.ask(request) } }
        _ = try await scene.cast.work(as: .li) { try $0.customers.create(Cast.content("普通客户")) }
        try await scene.cast.work(as: .li) { work in for _ in 0..<Export.keptMax { _ = try work.exports.ask(request) } }
        await #expect(throws: ArchiveError.self) { try await scene.cast.work(as: .li) { _ = try $0.exports.ask(request) } }
    }

    @Test("is begun anew where it was broken off, and leaves nothing where it was thrown away before it was written")
    func brokenOff() async throws {
        let scene = try await ExportScene()
        _ = try await scene.cast.work(as: .li) { try $0.customers.create(Cast.content("普通客户")) }
        let (first, second) = try await scene.cast.work(as: .li) { work in
            try (work.exports.ask(ExportRequest(CustomerQuery())), work.exports.ask(ExportRequest(CustomerQuery())))
        }
        let fileID = try await scene.cast.look(as: .li) { try $0.exports.keyed(first.id).fileID }
        try Data("half a file".utf8).write(to: URL(fileURLWithPath: scene.exports.files.path(of: fileID)))
        try await scene.exports.remove(second.id, as: scene.cast.actor(.li))
        await scene.runner.finishAll()
        #expect(try await scene.first(of: try await scene.found(first.id))["客户名称"] == .text("普通客户"))
        #expect(try await scene.found(second.id).state == .removed)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scene.cast.folder.filesPath).count == 1)
    }

    @Test("of more customers than it takes is none, rather than a part that looks like the whole")
    func tooMany() async throws {
        let scene = try await ExportScene()
        for name in ["甲公司", "乙公司", "丙公司"] { _ = try await scene.cast.work(as: .li) { try $0.customers.create(Cast.content(name)) } }
        let asked = try await scene.cast.work(as: .li) { try $0.exports.ask(ExportRequest(CustomerQuery())) }
        await ExportRunner(scene.exports, logger: Logger(label: "test"), rowsMax: 2).finishAll()
        let export = try await scene.found(asked.id)
        #expect(export.state == .failed && export.failure == .tooMany)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scene.cast.folder.filesPath).isEmpty)
    }

    @Test("is not made for somebody whose account is off by then")
    func disabled() async throws {
        let scene = try await ExportScene()
        _ = try await scene.cast.work(as: .li) { try $0.customers.create(Cast.content("普通客户")) }
        let asked = try await scene.cast.work(as: .li) { try $0.exports.ask(ExportRequest(CustomerQuery())) }
        try await scene.cast.work(as: .admin) { try $0.people.disable(scene.cast.id(.li)) }
        await scene.runner.finishAll()
        let state = try await scene.cast.archive.database.read { try $0.value("SELECT failure FROM exports WHERE id = \(asked.id)", as: String.self) }
        #expect(state == "no_access")
    }
}
