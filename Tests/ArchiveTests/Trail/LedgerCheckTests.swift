import Database
import Ledger
import TestEngines
import TestSupport
import Testing
import Wording

@testable import Archive

@Suite("Checking the ledger", .onBothEngines)
struct LedgerCheckTests {
    @Test("A ledger nobody touched is sound, and agrees with the heads outside")
    func sound() async throws {
        let cast = try await Cast()
        try await cast.archive.signHead()
        let report = try await cast.archive.verifyLedger()
        #expect(report.isSound)
        #expect(report.outsideHeadCount == 1)
        #expect(report.wording.chinese.contains("完好"))
    }

    @Test("An entry changed behind the program's back is named, in both languages")
    func altered() async throws {
        let cast = try await Cast()
        try await cast.archive.signHead()
        try await cast.archive.database.write { connection in
            try connection.execute("UPDATE ledger_entries SET origin = 'elsewhere' WHERE idx = 4")
        }
        let report = try await cast.archive.verifyLedger()
        #expect(report.verdict.fault == .entryAltered(4))
        #expect(report.wording.chinese.contains("第 4 条"))
        #expect(report.wording.english.contains("Entry 4"))
    }

    @Test("Yesterday's database put back is noticed by the heads outside it", .only(.sqlite))
    func rolledBack() async throws {
        let cast = try await Cast()
        let older = cast.folder.path + "/older.sqlite"
        try await cast.archive.database.copy(to: older)
        _ = try await cast.signIn(.li)
        let head = try #require(try await cast.archive.signHead())
        let archive = try await Archive.open(
            Database.openSQLite(at: older), vault: cast.archive.keys.vault, effort: Cast.effort(),
            heads: cast.archive.heads, clock: { cast.clock.now })
        #expect(try await archive.verifyLedger().verdict.fault == .rolledBack(head))
    }
}
