import Vault

/// What the pool shows of a customer: enough to decide whether to claim it, nothing to call it by.
public struct PooledCustomer: Identifiable, Hashable, Sendable {
    public let id: Customer.ID
    public let number: String
    public let name: PrivateText
    public let industry: String?
    public let region: String?
    public let level: ABCLevel?
    public let lifecycle: Lifecycle
    /// The department that had it last.
    public let departmentID: Department.ID?
    public let updatedAt: Moment

    init(_ summary: CustomerSummary) {
        id = summary.id
        number = summary.number
        name = summary.name
        industry = summary.industry
        region = summary.region
        level = summary.abcLevel
        lifecycle = summary.lifecycle
        departmentID = summary.departmentID
        updatedAt = summary.updatedAt
    }
}

/// A page of the pool.
public struct PoolPage: Sendable {
    /// The customers, the latest entered first.
    public let customers: [PooledCustomer]
    /// Behind which the next page begins; nil at the end.
    public let next: Customer.ID?
}
