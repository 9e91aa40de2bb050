/// What a walk stumbles over at a row, before it is known how it came about.
enum RowFault {
    /// The row has another index than the one that is due.
    case misplaced(Int64)

    /// A column holds what was never written.
    case unreadable(Int64)

    /// The stored leaf hash is not that of the fields.
    case wrongLeaf(StoredEntry)

    /// The body does not fit the commitment.
    case wrongBody(Int64)

    /// The body is missing without permission.
    case noBody(Int64)
}
