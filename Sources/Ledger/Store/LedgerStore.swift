import Database

/// The ledger in its tables. It can be appended to and read; nothing in it can be changed.
public struct LedgerStore: Sendable {
    /// The most entries appended by one call.
    public static let appendCountMax = 100_000

    /// From this level on, complete subtrees are stored: one node for every 256 leaves and their parents.
    static let storedLevelMin = 8

    /// A store over the tables of `LedgerMigrations`.
    public init() {}

    /// Appends entries in the caller's transaction, in this order and without gaps.
    ///
    /// - Returns: the indexes they were given.
    /// - Throws: `LedgerEntryError` for an entry out of bounds, `LedgerStoreError`, `DatabaseError`; the caller's
    ///   transaction must then be rolled back.
    @discardableResult
    public func append(_ entries: [NewEntry], in connection: Connection) throws -> Range<Int64> {
        guard entries.count <= Self.appendCountMax else {
            throw LedgerStoreError.tooManyEntries(countMax: Self.appendCountMax)
        }
        var state = try LedgerState.read(in: connection)
        let start = state.frontier.size
        guard !entries.isEmpty else { return start..<start }
        var rows: [[SQLValue]] = []
        rows.reserveCapacity(entries.count)
        for new in entries {
            try new.checkBounds()
            let entry = LedgerEntry(new, index: state.frontier.size)
            let leafHash = entry.leafHash
            rows.append(Self.row(entry, leafHash))
            try state.frontier.append(leafHash) { place, hash in
                try insert(hash, at: place, in: connection)
            }
        }
        try connection.insert(rows, into: StoredEntry.table)
        try state.write(over: start, in: connection)
        return start..<state.frontier.size
    }

    /// How many entries there are, and the root of their tree.
    ///
    /// - Throws: `LedgerStoreError.stateUnreadable`, `DatabaseError`.
    public func current(in connection: Connection) throws -> (size: Int64, root: LedgerHash) {
        let frontier = try LedgerState.read(in: connection).frontier
        return (frontier.size, frontier.root)
    }

    private static func row(_ entry: LedgerEntry, _ leafHash: LedgerHash) -> [SQLValue] {
        [SQLValue](
            row: entry.index, entry.atMilliseconds, entry.actorID, entry.actorRole, entry.origin, entry.kind,
            entry.subjectKind, entry.subjectID, entry.batch, entry.sealedBody, entry.commitment, leafHash)
    }

    private func insert(_ hash: LedgerHash, at place: MerkleNodePlace, in connection: Connection) throws {
        guard place.level >= Self.storedLevelMin else { return }
        try connection.execute(
            "INSERT INTO ledger_nodes (level, position, hash) VALUES (\(place.level), \(place.position), \(hash))")
    }
}
