import Sheets
import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("An office's own files", .onBothEngines)
struct ImportCorpusTests {
    @Test("Every date, phone, code and industry of the customer list is read as it should be")
    func factsOfTheList() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.upload(ImportCorpus.bytes("客户资料表.xlsx"), "客户资料表.xlsx")
        #expect(batch.plan.headerRow == 3 && batch.plan.sheetIndex == 0)
        let done = try await scene.rehearse(batch)
        #expect(done.state == .rehearsed && done.totalCount == 1 && done.blankCount >= 3)
        let rows = try await scene.rows(done)
        let truth = try ImportCorpus.truth()
        try #require(rows.count == truth.count)
        for (row, truth) in zip(rows, truth) {
            let content = try #require(row.content)
            let phones = content.contacts.first?.phones.map(\.inTheClear)
            #expect(phones == [truth.mobile, truth.landline], "row \(row.number)")
            #expect(content.creditCode?.inTheClear ?? "" == truth.uscc, "row \(row.number)")
            #expect(content.industry == truth.industry, "row \(row.number)")
            #expect(content.firstContactOn?.isoText == truth.first, "row \(row.number)")
            #expect(content.contacts.first?.name.inTheClear == truth.contact, "row \(row.number)")
            #expect(row.missing.map(\.rawValue).sorted() == Self.fields(truth.missing), "row \(row.number)")
        }
    }

    @Test("The customers that are twice in the list are found under their other spelling, and no others")
    func duplicatesOfTheList() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.upload(ImportCorpus.bytes("客户资料表.xlsx"), "客户资料表.xlsx")
        let rows = try await scene.rows(try await scene.rehearse(batch))
        let truth = try ImportCorpus.truth()
        var found = 0
        for (row, truth) in zip(rows, truth) {
            guard case .row(let earlier, _)? = row.match else { continue }
            let original = try #require(truth.duplicateOf, "row \(row.number) is no duplicate")
            #expect(earlier == rows[original].number)
            found += 1
        }
        #expect(found >= 48)
    }

    @Test("Cards in GB18030 and the old system's .xls say the same, and are recognised as customers that are there")
    func otherFiles() async throws {
        let scene = try await ImportScene()
        let list = try await scene.upload(ImportCorpus.bytes("客户资料表.xlsx"), "客户资料表.xlsx", as: .boss)
        _ = try await scene.commit(try await scene.rehearse(list, as: .boss), as: .boss)
        let truth = try ImportCorpus.truth()
        for (name, count) in [("名片汇总.csv", 200), ("老系统导出.xls", 2_000)] {
            let batch = try await scene.upload(ImportCorpus.bytes(name), name, as: .boss)
            let rows = try await scene.rows(try await scene.rehearse(batch, as: .boss), as: .boss)
            try #require(rows.count == count)
            for (row, truth) in zip(rows, truth) {
                let content = try #require(row.content)
                #expect(content.firstContactOn?.isoText == truth.first, "\(name) row \(row.number)")
                let number = name.hasSuffix("csv") ? truth.mobile : truth.landline
                #expect(content.contacts.first?.phones.map(\.inTheClear) == [number], "\(name) row \(row.number)")
                #expect(row.verdict == .duplicate, "\(name) row \(row.number)")
            }
        }
    }

    @Test("All dealings of the list are recorded with the customers they name, and taken back as if they had never been")
    func dealings() async throws {
        let scene = try await ImportScene()
        let list = try await scene.upload(ImportCorpus.bytes("客户资料表.xlsx"), "客户资料表.xlsx", as: .boss)
        _ = try await scene.commit(try await scene.rehearse(list, as: .boss), as: .boss)
        let batch = try await scene.upload(ImportCorpus.bytes("交易记录.xlsx"), "交易记录.xlsx", as: .boss)
        #expect(batch.plan.kind == .dealings)
        let counts = try await scene.counts(try await scene.rehearse(batch, as: .boss))
        let rowCount = try ImportCorpus.tradeCount()
        let (sure, doubtful) = (counts.verdicts[.complete] ?? 0, counts.verdicts[.duplicate] ?? 0)
        #expect(sure + doubtful == rowCount && sure > rowCount * 9 / 10)
        try await scene.cast.work(as: .boss) { try $0.imports.chooseAll(.update, of: batch.id) }
        let done = try await scene.commit(batch, as: .boss)
        #expect(try await scene.counts(done).outcomes == [.created: rowCount])
        #expect(try await scene.dealingCount() == rowCount)
        let undone = try await scene.undo(done, as: .boss)
        #expect(try await scene.counts(undone).outcomes == [.removed: rowCount])
        #expect(try await scene.dealingCount() == 0)
    }

    @Test("Markup in a cell is text, and the file comes back with a reason beside each row that has one")
    func errorWorkbook() async throws {
        let scene = try await ImportScene()
        let batch = try await scene.upload(ImportCorpus.bytes("客户资料表.xlsx"), "客户资料表.xlsx")
        let done = try await scene.rehearse(batch)
        let workbook = try await scene.imports.errorWorkbook(of: done.id, in: .zh, as: scene.cast.actor(.li))
        let sink = MemorySink()
        try workbook.write(to: sink)
        let reader = try SheetReader(MemoryByteSource(sink.bytes), fileName: workbook.fileName)
        let rows = try reader.rows(of: reader.sheets[0])
        var reasons: [Int: String] = [:]
        var notes: Set<String> = []
        while let row = try rows.next() {
            reasons[row.number] = row[19].shown
            notes.insert(row[18].shown)
        }
        #expect(reasons[3] == "原因")
        #expect(reasons[5]?.contains("缺少：合作意向") == true)
        #expect(reasons[12]?.contains("疑似与第 11 行重复") == true)
        #expect(reasons[4] == "")
        #expect(notes.contains("<b>老板</b>很忙"))
    }

    private static func fields(_ missing: [String]) -> [String] {
        missing.map { $0 == "need" ? "coreNeed" : $0 }.sorted()
    }
}
