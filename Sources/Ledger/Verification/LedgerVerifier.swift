import Database

/// Makes sure that a ledger is what it was when it was written, and names the first place where it is not.
///
/// What it relies on, from weak to strong: the hashes stored beside each entry, the stored nodes and state, the signed
/// heads in the database, and the heads that were kept outside it. Only the last show that a whole database was
/// replaced by an older one.
public struct LedgerVerifier: Sendable {
    private let keys: [LedgerPublicKey]
    private let outsideHeads: [SignedHead]
    private let erasures: PermittedErasures

    /// - Parameters:
    ///   - keys: the keys whose signatures are trusted, the present one and earlier ones.
    ///   - outsideHeads: heads kept outside the database (`HeadFile`).
    ///   - erasures: the bodies that may be missing.
    public init(
        trusting keys: [LedgerPublicKey], outsideHeads: [SignedHead] = [],
        permitting erasures: PermittedErasures = .none
    ) {
        self.keys = keys
        self.outsideHeads = outsideHeads
        self.erasures = erasures
    }

    /// Walks through all entries in order, one at a time, from one consistent state of the database.
    ///
    /// - Parameter onProgress: called with the number of entries walked, each time a block of 4,096 is done.
    /// - Throws: `DatabaseError` where the database cannot be read at all.
    public func verify(
        in connection: Connection, onProgress: (Int64) -> Void = { _ in }
    ) throws -> LedgerVerdict {
        let heads = HeadLine(stored: try StoredHead.all(in: connection), outside: outsideHeads, keys: keys)
        var walk = LedgerWalk(heads: heads, erasures: erasures, connection: connection)
        try walk.run(onProgress: onProgress)
        let fault = try LedgerJudgement(walk: walk, connection: connection).firstFault()
        return LedgerVerdict(
            entryCount: walk.frontier.size, root: walk.frontier.root, headsConfirmed: walk.heads.confirmedCount,
            bodiesErased: walk.bodiesErased, fault: fault)
    }
}
