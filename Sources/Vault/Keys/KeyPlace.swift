/// Where a wrapped key belongs; it will not open for another place.
public enum KeyPlace: Hashable, Sendable {
    /// A company-wide key.
    case named(KeyName)
    /// The key of one row of a table; `table` is the frozen number used in ``SealedPlace`` too.
    case row(table: UInt16, row: Int64)

    /// First byte 1 (name) or 2 (row) keeps the two kinds, and both from a ``SealedPlace``, apart.
    var associatedData: [UInt8] {
        switch self {
        case .named(let name):
            [1] + Array(name.rawValue.utf8)
        case .row(let table, let row):
            [2] + SealedPlace(table: table, row: row, column: 0).associatedData
        }
    }
}
