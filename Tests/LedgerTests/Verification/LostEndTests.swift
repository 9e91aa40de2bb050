import Database
import TestEngines
import Testing

@testable import Ledger

@Suite("The verifier, when the end or the surroundings were changed", .onBothEngines)
struct LostEndTests {
    @Test("names a tail that was cut off", arguments: [0, 1, 256, 299])
    func truncated(size: Int64) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper("DELETE FROM ledger_entries WHERE idx >= \(size)")
        #expect(try await ledger.fault() == .truncated(expectedAtLeast: 300, found: size))
    }

    @Test("names a tail that was cut off with nodes and state, by the stored head that knew it")
    func truncatedWithState() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        _ = try await ledger.signHead()
        try await ledger.truncate(to: 250)
        #expect(try await ledger.fault() == .truncated(expectedAtLeast: 300, found: 250))
    }

    @Test("names yesterday's database, by the head that was kept outside it", .only(.sqlite))
    func rolledBack() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        let yesterday = ledger.scratch.folder + "/yesterday.sqlite"
        _ = try await ledger.signHead(atMilliseconds: 1)
        try await ledger.database.copy(to: yesterday)
        try await ledger.append(TestActs.acts(10))
        let today = try await ledger.signHead(atMilliseconds: 2)

        let verifier = LedgerVerifier(trusting: [try TestKeys.signer().publicKey], outsideHeads: [today])
        let restored = try Database.openSQLite(at: yesterday)
        #expect(try await ledger.database.read { try verifier.verify(in: $0) }.isSound)
        #expect(try await restored.read { try verifier.verify(in: $0) }.fault == .rolledBack(today))
    }

    @Test("names yesterday's database even after it has grown again past the head")
    func rolledBackAndGrown() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        let first = try await ledger.signHead(atMilliseconds: 1)
        try await ledger.append(TestActs.acts(10))
        let second = try await ledger.signHead(atMilliseconds: 2)
        try await ledger.tamper("DELETE FROM ledger_heads WHERE size > 300")
        try await ledger.truncate(to: 300)
        try await ledger.append([NewEntry](repeating: LedgerEntryTests.full, count: 20))
        let fault = try await ledger.fault(outsideHeads: [first, second])
        #expect(fault == .historyRewritten(300..<310, since: second))
    }

    @Test("names a head that no trusted key has signed, stored or outside")
    func badSignature() async throws {
        let ledger = try await TestLedger(entryCount: 30)
        let foreign = try TestKeys.signer(2).sign(size: 30, root: .ofNothing, atMilliseconds: 1)
        #expect(try await ledger.fault(outsideHeads: [foreign]) == .badSignature(foreign))
        let own = try await ledger.signHead(2)
        #expect(try await ledger.fault() == .badSignature(own))
    }

    @Test("does not hold the ledger to a head that no trusted key has signed")
    func forgedHead() async throws {
        let ledger = try await TestLedger(entryCount: 30)
        let ahead = try TestKeys.signer(2).sign(size: 31, root: .ofNothing, atMilliseconds: 1)
        #expect(try await ledger.fault(outsideHeads: [ahead]) == .badSignature(ahead))
    }

    @Test("names a stored head that is none, or not the one its row says", arguments: [0, 1])
    func unreadableHead(number: Int) async throws {
        let changes: [SQL] = ["note = 'x'", "size = 29"]
        let ledger = try await TestLedger(entryCount: 30)
        _ = try await ledger.signHead()
        try await ledger.tamper("UPDATE ledger_heads SET \(changes[number])")
        #expect(try await ledger.fault() == .headUnreadable(size: number == 0 ? 30 : 29))
    }

    @Test(
        "names a stored node that was changed, removed or made up, when the entries are confirmed otherwise",
        arguments: 0..<4)
    func node(number: Int) async throws {
        let changes: [(SQL, MerkleNodePlace)] = [
            (
                "UPDATE ledger_nodes SET hash = \([UInt8](repeating: 0, count: 32)) WHERE level = 8 AND position = 1",
                .init(level: 8, position: 1)
            ),
            ("UPDATE ledger_nodes SET hash = \([UInt8](repeating: 0, count: 32)) WHERE level = 9", .init(level: 9, position: 0)),
            ("DELETE FROM ledger_nodes WHERE level = 8 AND position = 0", .init(level: 8, position: 0)),
            (
                "INSERT INTO ledger_nodes (level, position, hash) VALUES (8, 2, \([UInt8](repeating: 0, count: 32)))",
                .init(level: 8, position: 2)
            ),
        ]
        let ledger = try await TestLedger(entryCount: 600)
        try await ledger.tamper(changes[number].0)
        #expect(try await ledger.fault() == .nodeAltered(changes[number].1))
    }

    @Test("says when the state cannot be read", arguments: [0, 1, 2])
    func stateUnreadable(number: Int) async throws {
        let changes: [SQL] = [
            "DELETE FROM ledger_state", "UPDATE ledger_state SET frontier = \([UInt8](repeating: 0, count: 3))",
            "UPDATE ledger_state SET size = 31",
        ]
        let ledger = try await TestLedger(entryCount: 30)
        try await ledger.tamper(changes[number])
        #expect(try await ledger.fault() == .stateUnreadable)
    }

    @Test("says when the state was set back and a head confirms the entries")
    func stateSetBack() async throws {
        let ledger = try await TestLedger(entryCount: 30)
        _ = try await ledger.signHead()
        var frontier = MerkleFrontier()
        for index in 0..<20 {
            frontier.append(LedgerEntry(TestActs.act(index), index: Int64(index)).leafHash)
        }
        try await ledger.tamper("UPDATE ledger_state SET size = 20, frontier = \(frontier.encoded)")
        #expect(try await ledger.fault() == .stateDisagrees(20..<30))
    }
}
