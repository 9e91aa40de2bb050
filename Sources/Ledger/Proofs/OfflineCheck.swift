/// Checks exported proofs without a database: all it trusts is one public key.
public struct OfflineCheck: Sendable {
    /// The key that the reader got by a way of his own, not from the bundle.
    public let trustedKey: LedgerPublicKey

    /// A check that trusts this key and nothing else.
    public init(trustedKey: LedgerPublicKey) {
        self.trustedKey = trustedKey
    }

    /// Makes sure that the entry was in the ledger when the head was signed.
    ///
    /// - Returns: the entry, with its body where the bundle shows it.
    /// - Throws: `OfflineCheckError`, the first thing that does not hold.
    public func verify(_ bundle: ProofBundle) throws(OfflineCheckError) -> LedgerEntry {
        guard bundle.publicKey == trustedKey else { throw .unknownKey }
        guard bundle.signedHead.isSigned(by: trustedKey) else { throw .badSignature }
        let entry = try decode(bundle)
        guard bundle.proof.index == entry.index,
            bundle.proof.proves(.leaf(bundle.entryBytes), in: bundle.signedHead.head)
        else { throw .notIncluded }
        return entry
    }

    private func decode(_ bundle: ProofBundle) throws(OfflineCheckError) -> LedgerEntry {
        guard let entry = try? LedgerEntry(canonicalBytes: bundle.entryBytes) else { throw .unreadableEntry }
        guard let body = bundle.sealedBody else { return entry }
        guard .commitment(to: body) == entry.commitment else { throw .bodyAltered }
        return entry.showing(body)
    }

    /// Makes sure that one head is the other with entries appended, and that both were signed.
    ///
    /// - Throws: `OfflineCheckError`.
    public func verify(
        _ proof: ConsistencyProof, from old: SignedHead, to new: SignedHead
    ) throws(OfflineCheckError) {
        guard old.isSigned(by: trustedKey), new.isSigned(by: trustedKey) else { throw .badSignature }
        guard proof.proves(old.head, isBefore: new.head) else { throw .notConsistent }
    }
}
