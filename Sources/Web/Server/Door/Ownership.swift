/// Whose record a request is about, from where the caller stands.
enum Ownership: String, Sendable, CaseIterable {
    /// The request is about no record.
    case none
    /// The record is within the caller's reach.
    case own
    /// The record exists and is outside the caller's reach.
    case foreign
}
