/// Where a query was found in a record's values.
public struct SearchMatch: Sendable, Equatable {
    /// The place of the value in the list that was searched.
    public let textIndex: Int
    /// The part of the value that agrees, for highlighting.
    public let range: Range<String.Index>
}
