/// All that is needed to show to a stranger, without the database, that an entry is in the ledger.
public struct ProofBundle: Hashable, Sendable {
    /// The entry's canonical bytes (`LedgerEntry.canonicalBytes`).
    public let entryBytes: [UInt8]

    /// The sealed body that the entry commits to; nil when it is erased or not to be shown.
    public let sealedBody: [UInt8]?

    /// The way from the entry to the root of the head.
    public let proof: InclusionProof

    /// The head that the proof leads to.
    public let signedHead: SignedHead

    /// The key that signed the head. The reader compares it with the key that he got by another way.
    public let publicKey: LedgerPublicKey

    /// A bundle from its parts; whether it holds, `OfflineCheck` says.
    public init(
        entryBytes: [UInt8], sealedBody: [UInt8]?, proof: InclusionProof, signedHead: SignedHead,
        publicKey: LedgerPublicKey
    ) {
        self.entryBytes = entryBytes
        self.sealedBody = sealedBody
        self.proof = proof
        self.signedHead = signedHead
        self.publicKey = publicKey
    }
}
