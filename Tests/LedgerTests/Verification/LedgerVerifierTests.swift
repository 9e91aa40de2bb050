import Database
import TestEngines
import Testing

@testable import Ledger

@Suite("The verifier, on a ledger that nobody touched", .onBothEngines)
struct LedgerVerifierTests {
    @Test("finds it sound at any size", arguments: [0, 1, 2, 255, 256, 257, 512, 1_000])
    func sound(entryCount: Int) async throws {
        let ledger = try await TestLedger(entryCount: entryCount)
        let verdict = try await ledger.verify()
        #expect(verdict.isSound)
        #expect(verdict.entryCount == Int64(entryCount))
    }

    @Test("confirms every head signed on the way, stored and outside")
    func heads() async throws {
        let ledger = try await TestLedger()
        var outside: [SignedHead] = []
        for moment in 0..<5 {
            outside.append(try await ledger.signHead(atMilliseconds: Int64(moment)))
            try await ledger.append(TestActs.acts(100))
        }
        let verdict = try await ledger.verify(outsideHeads: outside)
        #expect(verdict.isSound)
        #expect(verdict.headsConfirmed == 10)
    }

    @Test("has the root that the store has")
    func root() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        let root = try await ledger.database.read { [store = ledger.store] in try store.current(in: $0).root }
        #expect(try await ledger.verify().root == root)
    }

    @Test("lets bodies be missing that were erased with permission, by subject or by index")
    func permitted() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        let head = try await ledger.signHead()
        let erased = try await ledger.database.write { [store = ledger.store] in
            try store.eraseBodies(aboutKind: "customer", id: 4, in: $0)
        }
        try await ledger.tamper("UPDATE ledger_entries SET body = NULL WHERE idx = 100")
        let permitted = PermittedErasures(subjects: [.init(kind: "customer", id: 4)], indexes: [100])
        let verdict = try await ledger.verify(outsideHeads: [head], permitting: permitted)
        #expect(verdict.isSound)
        #expect(erased == 43)
        #expect(verdict.bodiesErased == 44)
    }

    @Test("gives every proof still after an erasure")
    func proofsAfterErasure() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        let head = try await ledger.signHead()
        try await ledger.tamper("UPDATE ledger_entries SET body = NULL")
        let key = try TestKeys.signer().publicKey
        let bundle = try await ledger.database.read { [store = ledger.store] in
            try store.proofBundle(of: 200, under: head, signedBy: key, showsBody: true, in: $0)
        }
        let entry = try OfflineCheck(trustedKey: key).verify(try #require(bundle))
        #expect(entry.sealedBody == nil)
    }

    @Test("tells how far it has come")
    func progress() async throws {
        let ledger = try await TestLedger(entryCount: 5_000)
        let verifier = LedgerVerifier(trusting: [])
        let reported = try await ledger.database.read { connection in
            var reported: [Int64] = []
            _ = try verifier.verify(in: connection) { reported.append($0) }
            return reported
        }
        #expect(reported == [4_096])
    }
}
