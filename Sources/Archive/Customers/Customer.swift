import Vault

/// A customer with its whole archive.
public struct Customer: Identifiable, Hashable, Sendable {
    /// The key of a customer.
    public typealias ID = RowID<Customer>

    /// The key.
    public let id: ID
    /// The customer number, unique for ever (A1).
    public let number: String
    /// Counts the changes, from 1; sent back with a change to notice that someone else was faster.
    public internal(set) var version: Int64
    /// Where the archive stands between entry and the files.
    public internal(set) var state: FilingState
    /// The version that was last verified; readable while a later one waits.
    public internal(set) var filedVersion: Int64?
    /// The department that answers for it.
    public internal(set) var departmentID: Department.ID?
    /// Who entered it.
    public let enteredByID: Person.ID?
    /// Who changed it last, and so may not verify it.
    public internal(set) var changedByID: Person.ID?
    /// When it was entered.
    public let createdAt: Moment
    /// When it was last changed.
    public internal(set) var updatedAt: Moment
    /// Whether it came with the demonstration data.
    public let isDemonstration: Bool
    /// What the archive says.
    public internal(set) var content: CustomerContent

    /// 大, 中, 小 or 微, derived from industry, staff and revenue; nil while these are not known.
    public var size: CompanySize? {
        CompanySize(industry: content.industry, staff: content.staffBand, revenue: content.revenueBand)
    }
}
