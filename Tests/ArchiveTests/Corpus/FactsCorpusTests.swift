import Archive
import Testing

@Suite("The facts of an office's real list")
struct FactsCorpusTests {
    @Test("Every industry, number, code, region and date is read as it should be")
    func everyFactIsRight() throws {
        guard let corpus = try FactsCorpus.load() else {
            print("skipped: no import corpus (KEDANG_IMPORT_CORPUS or Tests/Fixtures/import), or no unzip program")
            return
        }
        let today = try #require(CalendarDate(isoText: "2026-03-01"))
        let dates = DateColumn(corpus.rows.compactMap { $0.cells["O"] }, today: today)
        #expect(corpus.rows.count == 2000)
        for (cells, truth) in corpus.rows {
            let cell = { (column: String) in cells[column] ?? "" }
            #expect(IndustryReading.read(cell("D")).industry?.code == truth.industry, "\(cell("D"))")
            #expect(try PhoneNumber.read(cell("H")).get().normalised == truth.mobile, "\(cell("H"))")
            #expect(try PhoneNumber.read(cell("I")).get().normalised == truth.landline, "\(cell("I"))")
            #expect(dates.read(cell("O")).date?.isoText == truth.first, "\(cell("O"))")
            #expect((try? UnifiedSocialCreditCode.read(cell("C")).get().text) ?? "" == truth.uscc, "\(cell("C"))")
            #expect(RegionReading.read(cell("E")).region.map { $0.level < .county } == true, "\(cell("E"))")
            #expect(cell("R").isEmpty || SizeReading.read(cell("R")) != .unknown, "\(cell("R"))")
        }
    }
}
