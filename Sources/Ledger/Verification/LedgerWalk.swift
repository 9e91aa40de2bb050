import Database

/// One pass over all entries in order, which hashes them anew and compares what it can as it goes.
struct LedgerWalk {
    private static let entriesPerProgress: Int64 = 4_096

    private let erasures: PermittedErasures
    private let connection: Connection

    /// The tree of the entries walked so far.
    private(set) var frontier = MerkleFrontier()

    /// The heads, as far as the walk has met them.
    private(set) var heads: HeadLine

    /// The first entry that is wrong in itself; the walk ends there.
    private(set) var rowFault: RowFault?

    /// The first stored node that is not what the entries below it give.
    private(set) var wrongNode: MerkleNodePlace?

    /// How many bodies were missing with permission.
    private(set) var bodiesErased: Int64 = 0

    init(heads: HeadLine, erasures: PermittedErasures, connection: Connection) {
        self.heads = heads
        self.erasures = erasures
        self.connection = connection
    }

    mutating func run(onProgress: (Int64) -> Void) throws {
        heads.meet(frontier)
        try connection.each("SELECT \(StoredEntry.columns) FROM ledger_entries ORDER BY idx") { row in
            try step(&row)
            if frontier.size % Self.entriesPerProgress == 0 { onProgress(frontier.size) }
            return rowFault == nil
        }
    }

    private mutating func step(_ row: inout Row) throws {
        let index: Int64 = try row.next()
        guard index == frontier.size else {
            rowFault = .misplaced(index)
            return
        }
        guard let stored = try readable(index, &row) else {
            rowFault = .unreadable(index)
            return
        }
        guard stored.entry.leafHash == stored.leafHash else {
            rowFault = .wrongLeaf(stored)
            return
        }
        checkBody(of: stored.entry)
        guard rowFault == nil else { return }
        try append(stored.leafHash)
    }

    /// A column of another type than was ever written is damage to the entry, not a failure of the database.
    private func readable(_ index: Int64, _ row: inout Row) throws -> StoredEntry? {
        do {
            return try StoredEntry(index: index, &row)
        } catch DatabaseError.misread {
            return nil
        }
    }

    private mutating func checkBody(of entry: LedgerEntry) {
        if let body = entry.sealedBody {
            if .commitment(to: body) != entry.commitment { rowFault = .wrongBody(entry.index) }
        } else if erasures.permit(entry) {
            bodiesErased += 1
        } else {
            rowFault = .noBody(entry.index)
        }
    }

    private mutating func append(_ leafHash: LedgerHash) throws {
        let connection = connection
        var firstWrong = wrongNode
        try frontier.append(leafHash) { place, hash in
            guard place.level >= LedgerStore.storedLevelMin, firstWrong == nil else { return }
            if try Self.storedHash(at: place, in: connection) != hash { firstWrong = place }
        }
        wrongNode = firstWrong
        heads.meet(frontier)
    }

    private static func storedHash(at place: MerkleNodePlace, in connection: Connection) throws -> LedgerHash? {
        try connection.value(
            "SELECT hash FROM ledger_nodes WHERE level = \(place.level) AND position = \(place.position)",
            as: SQLValue.self
        ).flatMap { LedgerHash($0) }
    }
}
