import Database

/// Finds out how a row came to have a leaf hash that is not its own: was it changed where it stands, or moved?
struct Displacement {
    /// How far behind the last row an entry is thought to have stood.
    private static let placesBehindEnd: Int64 = 10_000

    private let stored: StoredEntry
    private let connection: Connection

    private var index: Int64 { stored.entry.index }

    /// - Parameter stored: the first row whose fields and leaf hash disagree.
    init(of stored: StoredEntry, in connection: Connection) {
        self.stored = stored
        self.connection = connection
    }

    func fault() throws -> LedgerFault {
        guard let origin = try origin() else {
            return try isPushingDown() ? .entryInserted(index) : .entryAltered(index)
        }
        guard let other = try row(at: origin) else { return .entryMissing(index) }
        if Self.belongs(other, at: index, as: stored.leafHash) { return .entriesSwapped(index, origin) }
        guard Self.belongs(stored, at: origin) else { return .entryAltered(index) }
        if origin < index {
            // Whoever stands at the origin pushed this entry down, unless this is only a copy of it.
            return other.leafHash == stored.leafHash ? .entryAltered(index) : .entryInserted(origin)
        }
        // The entry moved up if the one at its origin did too; otherwise this is only a copy of it.
        return other.entry.leafHash == other.leafHash ? .entryAltered(index) : .entryMissing(index)
    }

    /// Whether the next entry made room for this one.
    private func isPushingDown() throws -> Bool {
        try row(at: index + 1).map { Self.belongs($0, at: index) } ?? false
    }

    /// The index at which the fields of the row give its own leaf hash, or the one stored at that index.
    private func origin() throws -> Int64? {
        var origin: Int64?
        var last = index
        try connection.each("SELECT idx, leaf_hash FROM ledger_entries ORDER BY idx") { row in
            last = try row.next()
            if Self.belongs(stored, at: last, as: LedgerHash(try row.next(SQLValue.self))) { origin = last }
            return origin == nil
        }
        // An entry from the very end that moved up has no row at its old index any more.
        return origin ?? (last + 1...last + Self.placesBehindEnd).first { Self.belongs(stored, at: $0) }
    }

    /// Nil when there is no such row, or none that can be read.
    private func row(at index: Int64) throws -> StoredEntry? {
        do {
            return try connection.first(
                "SELECT \(StoredEntry.columns) FROM ledger_entries WHERE idx = \(index)"
            ) { row in try StoredEntry(&row) }
        } catch DatabaseError.misread {
            return nil
        }
    }

    /// Whether the fields of the row give, at `place`, the leaf hash it carries or the `other` one.
    private static func belongs(_ stored: StoredEntry, at place: Int64, as other: LedgerHash? = nil) -> Bool {
        let hash = LedgerHash.leaf(stored.entry.canonicalBytes(at: place))
        return hash == stored.leafHash || hash == other
    }
}
