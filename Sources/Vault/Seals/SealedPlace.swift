/// The cell a sealed value belongs to; a value moved to another cell does not open.
///
/// Tables and columns are named by numbers that are chosen once and never used again for anything else.
public struct SealedPlace: Hashable, Sendable {
    /// The table's number.
    public let table: UInt16
    /// The row's key.
    public let row: Int64
    /// The column's number within its table.
    public let column: UInt16

    /// Names one cell.
    public init(table: UInt16, row: Int64, column: UInt16) {
        self.table = table
        self.row = row
        self.column = column
    }

    /// Twelve bytes: table, column, row, each big-endian.
    var associatedData: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 12) { buffer, count in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            raw.storeBytes(of: table.bigEndian, toByteOffset: 0, as: UInt16.self)
            raw.storeBytes(of: column.bigEndian, toByteOffset: 2, as: UInt16.self)
            raw.storeBytes(of: row.bigEndian, toByteOffset: 4, as: Int64.self)
            count = 12
        }
    }
}
