import Database

/// How many archives wait for somebody, each counted as far as ``countMax``.
public struct WaitingCounts: Hashable, Sendable {
    /// Counting stops here.
    public static let countMax = 1_000

    /// Those the actor may verify.
    public var toVerify = 0
    /// The actor's own that were sent back.
    public var returned = 0
    /// The actor's own drafts.
    public var drafts = 0

    /// Nothing waits.
    public init() {}
}

extension CustomerStore {
    /// How many archives wait for this actor, without reading any of them.
    public func waitingCounts() throws -> WaitingCounts {
        var counts = WaitingCounts()
        if work.actor.role.verifies {
            let person = work.actor.personID
            counts.toVerify = try count(
                """
                c.state = 'pending' AND c.changed_by IS DISTINCT FROM \(person)
                AND c.entered_by IS DISTINCT FROM \(person)
                """)
        }
        guard work.actor.role.changesCustomers else { return counts }
        counts.returned = try count(changedHere(in: .returned))
        counts.drafts = try count(changedHere(in: .draft))
        return counts
    }

    private func count(_ condition: SQL) throws -> Int {
        let counted = try work.connection.value(
            """
            SELECT count(*) FROM (
              SELECT 1 FROM customers c
              WHERE \(condition) AND \(reach.condition)
              LIMIT \(WaitingCounts.countMax)) counted
            """, as: Int.self)
        return counted ?? 0
    }
}
