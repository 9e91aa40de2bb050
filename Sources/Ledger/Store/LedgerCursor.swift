/// A place in a list of entries that is sorted by time, newest first. Entries of the same moment are told apart.
public struct LedgerCursor: Hashable, Sendable {
    /// The moment of the last entry shown, in milliseconds since 1970-01-01 UTC.
    public let atMilliseconds: Int64

    /// The index of the last entry shown.
    public let index: Int64

    /// The place of these parts, as they came back from the reader of a page.
    public init(atMilliseconds: Int64, index: Int64) {
        self.atMilliseconds = atMilliseconds
        self.index = index
    }

    /// The place behind `entry`.
    public init(after entry: LedgerEntry) {
        self.init(atMilliseconds: entry.atMilliseconds, index: entry.index)
    }
}
