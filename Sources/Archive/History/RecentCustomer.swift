/// A customer that the actor opened or changed, and when last.
public struct RecentCustomer: Identifiable, Hashable, Sendable {
    /// The customer.
    public let summary: CustomerSummary
    /// What the actor did; nil for an act that a newer program knows.
    public let act: Act?
    /// When.
    public let at: Moment

    /// The customer's key.
    public var id: Customer.ID { summary.id }
}
