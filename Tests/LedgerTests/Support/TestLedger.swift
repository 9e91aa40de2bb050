import Database
import TestEngines
import Testing

@testable import Ledger

/// A ledger in a database of its own.
struct TestLedger {
    let scratch: ScratchDatabase
    let store = LedgerStore()
    var database: Database { scratch.database }

    init(entryCount: Int = 0) async throws {
        scratch = try await ScratchDatabase()
        try await database.migrate(LedgerMigrations.all, now: 0)
        if entryCount > 0 {
            try await append(TestActs.acts(entryCount))
        }
    }

    @discardableResult
    func append(_ entries: [NewEntry]) async throws -> Range<Int64> {
        try await database.write { [store] in try store.append(entries, in: $0) }
    }

    /// Does to the tables what no part of the program does.
    func tamper(_ statements: SQL...) async throws {
        try await database.write { connection in
            for statement in statements {
                try connection.execute(statement)
            }
        }
    }

    func signHead(_ seed: UInt8 = 1, atMilliseconds: Int64 = 5) async throws -> SignedHead {
        let signer = try TestKeys.signer(seed)
        return try await database.write { [store] in
            try store.signHead(with: signer, atMilliseconds: atMilliseconds, in: $0)
        }
    }

    func verify(
        outsideHeads: [SignedHead] = [], permitting erasures: PermittedErasures = .none
    ) async throws -> LedgerVerdict {
        let verifier = LedgerVerifier(
            trusting: [try TestKeys.signer().publicKey], outsideHeads: outsideHeads, permitting: erasures)
        return try await database.read { try verifier.verify(in: $0) }
    }

    func fault(outsideHeads: [SignedHead] = []) async throws -> LedgerFault? {
        try await verify(outsideHeads: outsideHeads).fault
    }
}
