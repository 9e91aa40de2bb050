import Database

/// An archive that waits to be verified, and since when.
public struct WaitingArchive: Identifiable, Sendable {
    /// The customer.
    public let summary: CustomerSummary
    /// The version on file; nil for a new archive.
    public let filedVersion: Int64?
    /// When it was submitted, or changed while on file.
    public let since: Moment
    /// Whether this actor may verify it: somebody else entered and changed it.
    public let isVerifiable: Bool

    /// The customer's.
    public var id: Customer.ID { summary.id }
}

extension CustomerStore {
    /// The archives within reach that wait to be verified, the longest waiting first; the actor's own among them, marked.
    ///
    /// - Parameters:
    ///   - after: the customer behind which the page begins.
    ///   - limit: 1 to `pageCountMax`.
    public func verificationQueue(after: Customer.ID? = nil, limit: Int = 50) throws -> [WaitingArchive] {
        guard work.actor.role.verifies else { return [] }
        return try work.connection.rows(
            """
            SELECT \(CustomerColumns.summaryList), c.filed_version, n.submitted_at
            FROM customers c
            LEFT JOIN filing_notes n ON n.customer_id = c.id
            WHERE c.state = 'pending' AND c.id > \(after?.rawValue ?? 0) AND \(reach.condition)
            ORDER BY c.id
            LIMIT \(min(max(limit, 1), Self.pageCountMax))
            """
        ) { row in
            let summary = try CustomerSummary(&row, keys: work.keys)
            let filedVersion: Int64? = try row.nextIfPresent()
            let submittedAt: Moment? = try row.nextIfPresent()
            let person = work.actor.personID
            return WaitingArchive(
                summary: summary, filedVersion: filedVersion,
                since: filedVersion == nil ? submittedAt ?? summary.updatedAt : summary.updatedAt,
                isVerifiable: person != summary.changedByID && person != summary.enteredByID)
        }
    }
}
