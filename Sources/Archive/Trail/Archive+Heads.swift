import Database
import Ledger
import Vault
import Wording

extension Archive {
    /// The name under which every archive's heads are signed; the key tells them apart.
    static let ledgerName = "kedang/ledger"

    /// The public key that checks the heads; a copy belongs into the auditor's hands.
    public var ledgerKey: LedgerPublicKey {
        get throws { try signer().publicKey }
    }

    /// Signs how far the ledger is, and writes that to the file outside the database.
    ///
    /// - Returns: nil when nothing was added since the last head in the file.
    /// - Throws: `HeadFileError` when the file cannot be written; the next call tries again. `HeadContradiction` when
    ///   the ledger does not go on from the last head in the file. `DatabaseError`.
    @discardableResult
    public func signHead() async throws -> SignedHead? {
        try await compareWithHeads()
        let size = try await ledgerSize()
        guard size > 0, try heads?.lastHead()?.head.size != size else { return nil }
        return try await signHeadAsItIs()
    }

    /// Makes sure that the ledger goes on from the last head outside the database: that it was not replaced by an older
    /// or another one meanwhile.
    ///
    /// - Throws: `HeadContradiction`, `HeadFileError`, `DatabaseError`.
    func compareWithHeads() async throws {
        guard let heads, let last = try heads.lastHead() else { return }
        guard last.isSigned(by: try ledgerKey) else { throw HeadContradiction.foreign(path: heads.file.path) }
        guard try await agrees(with: last) else {
            throw HeadContradiction.putBack(
                path: heads.file.path, signedCount: last.head.size, entryCount: try await ledgerSize())
        }
    }

    func signHeadAsItIs() async throws -> SignedHead {
        let signer = try signer()
        let at = now.rawValue
        let head = try await database.write { [ledger] connection in
            try ledger.signHead(with: signer, atMilliseconds: at, in: connection)
        }
        try heads?.append(head)
        return head
    }

    /// Everything that shows a stranger that an entry is in the ledger, under a head signed now where the last does not reach.
    ///
    /// - Parameter showsBody: whether the sealed particulars go along; nobody can read them without the archive's key.
    /// - Throws: `ArchiveError.notFound` for an entry that does not exist or is not for this actor.
    public func proof(
        ofEntry index: Int64, showsBody: Bool = false, as actor: Actor
    ) async throws -> ProofBundle {
        try await signHead()
        let key = try ledgerKey
        return try await look(as: actor) { work in
            _ = try work.trail.entry(index)
            let ledger = LedgerStore()
            guard let head = try ledger.latestHead(in: work.connection),
                let bundle = try ledger.proofBundle(
                    of: index, under: head, signedBy: key, showsBody: showsBody, in: work.connection)
            else { throw ArchiveError.notFound }
            return bundle
        }
    }

    private func signer() throws -> LedgerSigner {
        let seed = try keys.ring.key(.ledgerSigning)
        guard let signer = LedgerSigner(origin: Self.ledgerName, secretBytes: seed.withBytes { Array($0) }) else {
            throw KeyError.wrongLength(seed.withBytes(\.count))
        }
        return signer
    }
}
