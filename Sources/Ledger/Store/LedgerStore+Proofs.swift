import Database

extension LedgerStore {
    /// The root that the ledger had when it held `size` entries.
    ///
    /// - Throws: `MerkleError.noSuchSize`, `LedgerStoreError`, `DatabaseError`.
    public func root(atSize size: Int64, in connection: Connection) throws -> LedgerHash {
        try tree(ofSize: size, in: connection).root()
    }

    /// Proves that the entry at `index` was there when the ledger held `size` entries.
    ///
    /// - Throws: `MerkleError`, `LedgerStoreError`, `DatabaseError`.
    public func inclusionProof(
        of index: Int64, atSize size: Int64, in connection: Connection
    ) throws -> InclusionProof {
        try tree(ofSize: size, in: connection).inclusionProof(of: index)
    }

    /// Proves that the ledger of `newSize` entries is that of `oldSize` entries with more appended.
    ///
    /// - Throws: `MerkleError`, `LedgerStoreError`, `DatabaseError`.
    public func consistencyProof(
        from oldSize: Int64, to newSize: Int64, in connection: Connection
    ) throws -> ConsistencyProof {
        try tree(ofSize: newSize, in: connection).consistencyProof(from: oldSize)
    }

    /// Puts together what shows a stranger that the entry at `index` is under `head`; see `OfflineCheck`.
    ///
    /// - Parameter showsBody: whether the sealed body goes along, where it is not erased.
    /// - Returns: nil when there is no such entry.
    /// - Throws: `MerkleError` when the head does not go so far, `LedgerStoreError`, `DatabaseError`.
    public func proofBundle(
        of index: Int64, under head: SignedHead, signedBy key: LedgerPublicKey, showsBody: Bool = false,
        in connection: Connection
    ) throws -> ProofBundle? {
        guard let entry = try entry(at: index, in: connection) else { return nil }
        return ProofBundle(
            entryBytes: entry.canonicalBytes,
            sealedBody: showsBody ? entry.sealedBody : nil,
            proof: try inclusionProof(of: index, atSize: head.head.size, in: connection),
            signedHead: head,
            publicKey: key)
    }

    private func tree(ofSize size: Int64, in connection: Connection) throws -> MerkleTree {
        let current = try LedgerState.read(in: connection).frontier.size
        guard size >= 0, size <= current else { throw MerkleError.noSuchSize(size, current: current) }
        let reader = LedgerNodeReader(connection)
        return MerkleTree(size: size) { try reader.hash(at: $0) }
    }
}
