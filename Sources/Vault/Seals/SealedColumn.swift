/// A column of sealed values, declared once by the store that owns it.
public struct SealedColumn: Hashable, Sendable {
    /// The table's number, never used again for another table.
    public let table: UInt16
    /// The column's number within its table, never used again for another column.
    public let column: UInt16

    /// Declares a column.
    public init(table: UInt16, column: UInt16) {
        self.table = table
        self.column = column
    }

    /// The cell of this column in one row.
    public func at(row: Int64) -> SealedPlace {
        SealedPlace(table: table, row: row, column: column)
    }
}
