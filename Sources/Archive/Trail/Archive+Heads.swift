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
    /// - Returns: nil when nothing was added since the last head.
    /// - Throws: `HeadFileError` when the file cannot be written; the next call tries again. `HeadContradiction` when
    ///   the ledger and the file do not go together. `DatabaseError`.
    @discardableResult
    public func signHead() async throws -> SignedHead? {
        try await headTurn.take { [self] in
            let (stored, outside) = try await compareWithHeads()
            // What was signed and did not reach the file goes before anything new does.
            if let stored, let heads, stored.head.size > outside?.head.size ?? 0 { try heads.append([stored]) }
            let signedSize = max(stored?.head.size ?? 0, outside?.head.size ?? 0)
            guard try await ledgerSize() > signedSize else { return nil }
            return try await signHeadAsItIs()
        }
    }

    /// Makes sure that the ledger goes on from the last head outside the database, so that it was not replaced by an
    /// older or another one meanwhile, and that the heads outside it are all there.
    ///
    /// - Returns: the last head in the database and the last outside it.
    /// - Throws: `HeadContradiction`, `HeadFileError`, `DatabaseError`.
    @discardableResult
    public func compareWithHeads() async throws -> (stored: SignedHead?, outside: SignedHead?) {
        // The database before the file: what a server signs in between only makes the file longer.
        let stored = try await storedHeads(countMax: 2)
        guard let heads else { return (stored.first, nil) }
        let outside = try heads.last()
        if let outside {
            guard outside.isSigned(by: try ledgerKey) else { throw HeadContradiction.foreign(path: heads.path) }
            guard try await agrees(with: outside) else {
                throw HeadContradiction.putBack(
                    path: heads.path, signedCount: outside.head.size, entryCount: try await ledgerSize())
            }
        }
        let isShort = stored.dropFirst().first.map { $0.head.size > outside?.head.size ?? 0 } ?? false
        if isShort || !heads.exists, let missing = try await missingHeads() { throw missing }
        return (stored.first, outside)
    }

    /// What of the heads in the database is missing in the file outside it; nil when nothing is.
    ///
    /// The last one may be on its way there; the file is made before the first is signed.
    func missingHeads() async throws -> HeadContradiction? {
        let stored = try await storedHeads()
        guard let heads, !stored.isEmpty else { return nil }
        let outside = Set(try heads.read().heads)
        let missing = stored.dropFirst(heads.exists ? 1 : 0).count { !outside.contains($0) }
        guard missing > 0 else { return nil }
        return .missing(path: heads.path, signedCount: stored.count, missingCount: missing)
    }

    /// The heads in the database that this node signed, the last first.
    func storedHeads(countMax: Int = .max) async throws -> [SignedHead] {
        try await database.read { [ledger, node] in try ledger.latestHeads(countMax, by: node, in: $0) }
    }

    func signHeadAsItIs() async throws -> SignedHead {
        if let heads, !heads.exists { try heads.append([]) }
        let signer = try signer()
        let at = now.rawValue
        let head = try await database.write { [ledger, node] connection in
            try ledger.signHead(with: signer, as: node, atMilliseconds: at, in: connection)
        }
        try heads?.append([head])
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
