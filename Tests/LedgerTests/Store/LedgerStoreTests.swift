import Database
import TestEngines
import Testing

@testable import Ledger

@Suite("The ledger's store", .onBothEngines)
struct LedgerStoreTests {
    @Test("numbers entries from 0 without gaps over several appends")
    func indexes() async throws {
        let ledger = try await TestLedger()
        #expect(try await ledger.append(TestActs.acts(3)) == 0..<3)
        #expect(try await ledger.append([]) == 3..<3)
        #expect(try await ledger.append(TestActs.acts(2)) == 3..<5)
    }

    @Test("has the root of the pure tree after every append", arguments: [1, 7, 256, 700])
    func pureTree(step: Int) async throws {
        let ledger = try await TestLedger()
        let acts = TestActs.acts(1_400)
        var frontier = MerkleFrontier()
        for start in stride(from: 0, to: step == 1 ? 40 : 1_400, by: step) {
            let part = Array(acts[start..<min(start + step, acts.count)])
            for (offset, act) in part.enumerated() {
                frontier.append(LedgerEntry(act, index: Int64(start + offset)).leafHash)
            }
            try await ledger.append(part)
            let current = try await ledger.database.read { [store = ledger.store] in try store.current(in: $0).root }
            #expect(current == frontier.root)
        }
    }

    @Test("gives entries back as they were appended, with empty bodies kept apart from erased ones")
    func roundTrip() async throws {
        let ledger = try await TestLedger(entryCount: 20)
        for index in 0..<20 {
            let entry = try await ledger.database.read { [store = ledger.store] in
                try store.entry(at: Int64(index), in: $0)
            }
            #expect(entry == LedgerEntry(TestActs.act(index), index: Int64(index)))
        }
    }

    @Test("has no entry before its first and behind its last", arguments: [-1, 20, Int64.max])
    func noSuchEntry(index: Int64) async throws {
        let ledger = try await TestLedger(entryCount: 20)
        let entry = try await ledger.database.read { [store = ledger.store] in try store.entry(at: index, in: $0) }
        #expect(entry == nil)
    }

    @Test("appends nothing when one entry is out of bounds")
    func outOfBounds() async throws {
        let ledger = try await TestLedger(entryCount: 2)
        var wrong = TestActs.act(3)
        wrong.kind = "a\0b"
        let acts = [TestActs.act(2), wrong]
        await #expect(throws: LedgerEntryError.controlCharacter(field: "kind")) { try await ledger.append(acts) }
        let verdict = try await ledger.verify()
        #expect(verdict.isSound)
        #expect(verdict.entryCount == 2)
    }

    @Test("gives every one of many concurrent appends its own run of indexes")
    func concurrentAppends() async throws {
        let ledger = try await TestLedger()
        let ranges = try await withThrowingTaskGroup(of: Range<Int64>.self) { group in
            for number in 0..<100 {
                group.addTask { try await ledger.append(TestActs.acts(1 + number % 5)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let indexes = ranges.flatMap { Array($0) }.sorted()
        #expect(indexes == Array(0..<300))
        #expect(try await ledger.verify().isSound)
    }

    @Test("refuses to append to a state it cannot read")
    func stateUnreadable() async throws {
        let ledger = try await TestLedger(entryCount: 3)
        try await ledger.tamper("UPDATE ledger_state SET frontier = \([UInt8]([1, 2]))")
        await #expect(throws: LedgerStoreError.stateUnreadable) { try await ledger.append(TestActs.acts(1)) }
    }

    @Test("refuses to append when the state went on meanwhile")
    func overtaken() async throws {
        let ledger = try await TestLedger(entryCount: 3)
        await #expect(throws: LedgerStoreError.overtaken) {
            try await ledger.database.write { connection in
                var state = try LedgerState.read(in: connection)
                state.frontier.append(.ofNothing)
                try state.write(over: 2, in: connection)
            }
        }
    }
}
