import Database
import TestEngines
import Testing

@testable import Ledger

@Suite("Proofs from the ledger's tables", .onBothEngines)
struct LedgerProofTests {
    private static let sizes: [Int64] = [1, 2, 255, 256, 257, 511, 512, 600, 1_000, 1_100]

    @Test("are those of the pure tree, over stored and recomputed nodes")
    func pureTree() async throws {
        let ledger = try await TestLedger(entryCount: 1_100)
        let leaves = TestActs.acts(1_100).enumerated().map { LedgerEntry($1, index: Int64($0)).leafHash }
        let plain = PlainTree(leaves: leaves)
        try await ledger.database.read { [store = ledger.store] connection in
            for size in Self.sizes {
                #expect(try store.root(atSize: size, in: connection) == plain.root(of: 0..<Int(size)))
                for index in [0, size / 2, size - 1] {
                    let proof = try store.inclusionProof(of: index, atSize: size, in: connection)
                    #expect(try proof == plain.tree(size: Int(size)).inclusionProof(of: index))
                }
                for oldSize in Self.sizes where oldSize <= size {
                    let proof = try store.consistencyProof(from: oldSize, to: size, in: connection)
                    #expect(try proof == plain.tree(size: Int(size)).consistencyProof(from: oldSize))
                }
            }
        }
    }

    @Test("go out as a bundle that holds without the database")
    func bundle() async throws {
        let ledger = try await TestLedger(entryCount: 300)
        let head = try await ledger.signHead()
        let key = try TestKeys.signer().publicKey
        let bundle = try await ledger.database.read { [store = ledger.store] in
            try store.proofBundle(of: 100, under: head, signedBy: key, showsBody: true, in: $0)
        }
        let entry = try OfflineCheck(trustedKey: key).verify(try #require(bundle))
        #expect(entry == LedgerEntry(TestActs.act(100), index: 100))
    }

    @Test("are refused beyond the end")
    func beyondEnd() async throws {
        let ledger = try await TestLedger(entryCount: 5)
        await #expect(throws: MerkleError.noSuchSize(6, current: 5)) {
            try await ledger.database.read { [store = ledger.store] in
                _ = try store.inclusionProof(of: 0, atSize: 6, in: $0)
            }
        }
    }

    @Test("say which node is missing from the tables")
    func nodeMissing() async throws {
        let ledger = try await TestLedger(entryCount: 600)
        try await ledger.tamper("DELETE FROM ledger_nodes WHERE level = 8 AND position = 0")
        await #expect(throws: LedgerStoreError.nodeMissing(MerkleNodePlace(level: 8, position: 0))) {
            try await ledger.database.read { [store = ledger.store] in
                _ = try store.inclusionProof(of: 300, atSize: 600, in: $0)
            }
        }
    }
}
