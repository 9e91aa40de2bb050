import Database
import TestEngines
import Testing

@testable import Ledger

@Suite("The verifier, when entries were deleted, inserted or moved", .onBothEngines)
struct MovedEntryTests {
    @Test("names the deleted entry", arguments: [0, 1, 128, 255, 256, 298])
    func deleted(index: Int64) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper("DELETE FROM ledger_entries WHERE idx = \(index)")
        #expect(try await ledger.fault() == .entryMissing(index))
    }

    @Test("names the deleted entry though the others moved up", arguments: [0, 128, 255, 298])
    func deletedAndClosed(index: Int64) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper("DELETE FROM ledger_entries WHERE idx = \(index)")
        try await ledger.shift(from: index + 1, by: -1)
        #expect(try await ledger.fault() == .entryMissing(index))
    }

    @Test("names the first of two deleted entries though the others moved up", arguments: [40, 297])
    func twoDeletedAndClosed(index: Int64) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper("DELETE FROM ledger_entries WHERE idx IN (\(index), \(index + 1))")
        try await ledger.shift(from: index + 2, by: -2)
        #expect(try await ledger.fault() == .entryMissing(index))
    }

    @Test(
        "names the inserted entry, whether its own hash fits or not", arguments: [0, 128, 255, 256, 299], [true, false])
    func inserted(index: Int64, isHashRight: Bool) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.shift(from: index, by: 1)
        try await ledger.insert(at: index, isHashRight: isHashRight)
        #expect(try await ledger.fault() == .entryInserted(index))
    }

    @Test("names an entry put behind the end", arguments: [300, 301, 5_000])
    func insertedBehind(index: Int64) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.insert(at: index, isHashRight: true)
        #expect(try await ledger.fault() == .entryInserted(index))
    }

    @Test(
        "names both entries that changed places",
        arguments: [(0, 1), (10, 11), (10, 200), (255, 256), (0, 299), (298, 299)])
    func swapped(first: Int64, second: Int64) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper(
            "UPDATE ledger_entries SET idx = 1000000 WHERE idx = \(first)",
            "UPDATE ledger_entries SET idx = \(first) WHERE idx = \(second)",
            "UPDATE ledger_entries SET idx = \(second) WHERE idx = 1000000")
        #expect(try await ledger.fault() == .entriesSwapped(first, second))
    }

    @Test(
        "names both entries whose contents changed places while the leaf hashes stayed",
        arguments: [(10, 11), (10, 200)])
    func contentsSwapped(first: Int64, second: Int64) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper(
            "UPDATE ledger_entries SET idx = 1000000 WHERE idx = \(first)",
            "UPDATE ledger_entries SET idx = \(first) WHERE idx = \(second)",
            "UPDATE ledger_entries SET idx = \(second) WHERE idx = 1000000",
            "UPDATE ledger_entries SET leaf_hash = \(Self.leafHash(first)) WHERE idx = \(first)",
            "UPDATE ledger_entries SET leaf_hash = \(Self.leafHash(second)) WHERE idx = \(second)")
        #expect(try await ledger.fault() == .entriesSwapped(first, second))
    }

    @Test("names the first entry whose body was changed for another's")
    func bodiesSwapped() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper(
            "UPDATE ledger_entries SET body = \(TestActs.act(20).sealedBody) WHERE idx = 10",
            "UPDATE ledger_entries SET body = \(TestActs.act(10).sealedBody) WHERE idx = 20")
        #expect(try await ledger.fault() == .bodyAltered(10))
    }

    @Test("takes a wrong leaf hash among equal acts for what it is")
    func equalActs() async throws {
        let ledger = try await TestLedger()
        try await ledger.append([NewEntry](repeating: LedgerEntryTests.full, count: 20))
        try await ledger.tamper("UPDATE ledger_entries SET leaf_hash = \([UInt8](repeating: 0, count: 32)) WHERE idx = 11")
        #expect(try await ledger.fault() == .entryAltered(11))
    }

    private static func leafHash(_ index: Int64) -> LedgerHash {
        LedgerEntry(TestActs.act(Int(index)), index: index).leafHash
    }
}

extension TestLedger {
    /// Moves all entries from `index` on to other indexes, in two steps so that none meets another.
    fileprivate func shift(from index: Int64, by distance: Int64) async throws {
        try await tamper(
            "UPDATE ledger_entries SET idx = idx + 1000000 WHERE idx >= \(index)",
            "UPDATE ledger_entries SET idx = idx - 1000000 + \(distance) WHERE idx >= 1000000")
    }

    fileprivate func insert(at index: Int64, isHashRight: Bool) async throws {
        let forged = LedgerEntry(LedgerEntryTests.full, index: index)
        try await tamper(
            """
            INSERT INTO ledger_entries (\(StoredEntry.columns))
            VALUES (
                \(index), \(forged.atMilliseconds), \(forged.actorID), \(forged.actorRole), \(forged.origin),
                \(forged.kind), \(forged.subjectKind), \(forged.subjectID), \(forged.batch),
                \(forged.sealedBody), \(forged.commitment), \(isHashRight ? forged.leafHash : .ofNothing))
            """)
    }
}
