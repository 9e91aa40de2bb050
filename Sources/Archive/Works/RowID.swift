import Database

/// The key of a row, told apart by what the row is about.
public struct RowID<Subject>: RawRepresentable, Hashable, Comparable, Sendable, SQLConvertible, SQLReadable {
    /// The number in the database.
    public let rawValue: Int64

    /// An id by its number.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (left: RowID, right: RowID) -> Bool {
        left.rawValue < right.rawValue
    }
}
