/// How far the move of an archive is.
public enum MoveProgress: Sendable, Hashable {
    /// So many rows of a table are there, of so many.
    case copied(table: String, rows: Int, of: Int)
    /// So many customers are in the new search index, of so many.
    case indexed(customers: Int, of: Int)
    /// An uploaded file is there, of so many.
    case filed(files: Int, of: Int)
    /// A table is read on both sides and compared.
    case comparing(table: String)
    /// The ledger that arrived is checked, entry by entry; so many so far.
    case verified(entries: Int64)
}

/// What the move of an archive came to.
public struct MoveReport: Sendable, Hashable {
    /// How many rows of each table are there, those that the destination makes for itself aside; the same as at the source.
    public let rowCounts: [String: Int]
    /// How many files were taken along.
    public let fileCount: Int
    /// How many entries the ledger has.
    public let entryCount: Int64
    /// The root of the ledger's tree in hexadecimal digits, here and there.
    public let root: String
    /// Whether it went on from where an earlier move had been broken off.
    public let wasResumed: Bool
}
