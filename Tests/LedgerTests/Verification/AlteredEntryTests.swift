import Database
import TestEngines
import Testing

@testable import Ledger

@Suite("The verifier, when entries were altered", .onBothEngines)
struct AlteredEntryTests {
    @Test("names the entry whose body has one byte changed", arguments: [0, 1, 255, 256, 298, 299])
    func body(index: Int64) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper(
            "UPDATE ledger_entries SET body = \([UInt8](repeating: 9, count: 40)) WHERE idx = \(index)")
        #expect(try await ledger.fault() == .bodyAltered(index))
    }

    @Test("names the entry whose body is gone without permission")
    func erased() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper("UPDATE ledger_entries SET body = NULL WHERE idx = 77")
        #expect(try await ledger.fault() == .bodyErased(77))
    }

    @Test("does not take a permission for one subject as one for another")
    func otherSubject() async throws {
        let ledger = try await TestLedger(entryCount: 30)
        try await ledger.tamper("UPDATE ledger_entries SET body = NULL WHERE idx = 5")
        let permitted = PermittedErasures(subjects: [.init(kind: "customer", id: 6), .init(kind: "contact", id: 5)])
        #expect(try await ledger.verify(permitting: permitted).fault == .bodyErased(5))
    }

    private static let changes: [SQL] = [
        "at = at + 1", "actor_id = 99", "actor_id = NULL", "actor_role = 'auditor'", "origin = 'x'", "kind = 'x'",
        "subject_kind = 'x'", "subject_kind = NULL", "subject_id = 5000", "subject_id = NULL", "batch = 77",
        "commitment = \([UInt8](repeating: 0, count: 32))", "leaf_hash = \([UInt8](repeating: 0, count: 32))",
    ]

    @Test("names the entry that has any column changed", arguments: 0..<13)
    func column(number: Int) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper("UPDATE ledger_entries SET \(Self.changes[number]) WHERE idx = 131")
        #expect(try await ledger.fault() == .entryAltered(131))
    }

    @Test("names the first of several")
    func first() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper("UPDATE ledger_entries SET kind = 'x' WHERE idx IN (12, 200, 299)")
        #expect(try await ledger.fault() == .entryAltered(12))
    }

    @Test("names the entry that was overwritten with a copy of another", arguments: [(20, 21), (21, 20), (20, 250)])
    func copied(source: Int64, target: Int64) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.tamper(
            "DELETE FROM ledger_entries WHERE idx = \(target)",
            """
            INSERT INTO ledger_entries
            SELECT \(target), at, actor_id, actor_role, origin, kind, subject_kind, subject_id, batch, body, commitment, leaf_hash
            FROM ledger_entries WHERE idx = \(source)
            """)
        #expect(try await ledger.fault() == .entryAltered(target))
    }

    @Test("names the block of 256 when an entry was changed together with all its own hashes")
    func withItsHashes() async throws {
        let ledger = try await TestLedger(entryCount: 600)
        try await ledger.forge(300)
        try await ledger.append(TestActs.acts(500))
        #expect(try await ledger.fault() == .entriesAltered(256..<512))
    }

    @Test("narrows that block by the heads that still agree and the first that does not")
    func narrowedByHeads() async throws {
        let ledger = try await TestLedger(entryCount: 280)
        _ = try await ledger.signHead()
        try await ledger.append(TestActs.acts(60))
        _ = try await ledger.signHead()
        try await ledger.append(TestActs.acts(260))
        try await ledger.forge(300)
        #expect(try await ledger.fault() == .entriesAltered(280..<340))
    }

    @Test("names the end of the tree when an entry there was changed together with all its own hashes")
    func atTheEnd() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        try await ledger.forge(290)
        #expect(try await ledger.fault() == .stateDisagrees(288..<296))
    }

    @Test("names the stretch between two heads when everything in the database was made to agree with a change")
    func rewritten() async throws {
        let ledger = try await TestLedger(entryCount: 400)
        let first = try await ledger.signHead()
        try await ledger.append(TestActs.acts(400))
        let second = try await ledger.signHead()
        try await ledger.tamper("DELETE FROM ledger_heads")
        try await ledger.rewrite(from: 500) { $0.kind = "forged" }
        #expect(try await ledger.fault() == nil)
        let fault = try await ledger.fault(outsideHeads: [first, second])
        #expect(fault == .historyRewritten(400..<800, since: second))
    }
}
