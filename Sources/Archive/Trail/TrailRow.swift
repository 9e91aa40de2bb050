import Ledger

/// One entry of the trail, as it is listed.
public struct TrailRow: Identifiable, Hashable, Sendable {
    /// Its number in the ledger, from 0.
    public let id: Int64
    /// When.
    public let at: Moment
    /// Who; nil when the program did it by itself or nobody was signed in.
    public let personID: Person.ID?
    /// What that person is called.
    public let personName: String?
    /// In which role; nil for one that a newer program knows.
    public let role: Role?
    /// What was done; nil for an act that a newer program knows.
    public let act: Act?
    /// What was done, as the ledger names it.
    public let kind: String
    /// What it was done to.
    public let subject: Subject?
    /// A customer's number, a person's or department's name; never anything private of a customer.
    public let subjectName: String?
    /// From where, such as `web 10.0.0.5`.
    public let origin: String
    /// What ties it to others of one larger act.
    public let batch: Int64?
}

/// One page of the trail, newest first.
public struct TrailPage: Sendable {
    /// The entries.
    public let rows: [TrailRow]
    /// Where to go on; nil at the end.
    public let next: LedgerCursor?
}
