/// One value of the order that a list is in, as the last row of a page has it.
enum CursorKey: Sendable, Hashable {
    case number(Int64)
    case text(String)
    /// The row has no value in this column.
    case none
}
