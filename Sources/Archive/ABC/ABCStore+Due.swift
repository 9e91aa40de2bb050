import Database

/// A decision of which the day has come.
struct DueDecision: Sendable {
    let runID: ABCRun.ID
    let customerID: Customer.ID
    let personID: Person.ID
}

extension ABCStore {
    /// Decisions that take effect by today, the oldest first.
    func due(limit: Int) throws -> [DueDecision] {
        try work.connection.rows(
            """
            SELECT p.run_id, p.customer_id, p.decided_by
            FROM abc_proposals p
            WHERE p.state = 'decided' AND p.effective_on <= \(CalendarDate(work.at))
            ORDER BY p.effective_on, p.run_id, p.customer_id
            LIMIT \(limit)
            """
        ) { row in DueDecision(runID: try row.next(), customerID: try row.next(), personID: try row.next()) }
    }

    /// Gives customers the levels that one person decided on, as that person.
    ///
    /// - Parameter isAllowed: whether that person may still decide; otherwise the decisions lapse.
    func apply(_ decisions: [DueDecision], isAllowed: Bool) throws {
        for decision in decisions {
            let isApplied = try isAllowed && give(decision)
            if !isApplied { try drop(decision.customerID, decision.runID) }
        }
        if let run = decisions.first?.runID { try work.record(.abcGoesOn, .abcRun(run)) }
    }

    /// Whether the customer is still within reach with the level that it had when it was decided on, and so has the new one now.
    private func give(_ due: DueDecision) throws -> Bool {
        let run = try find(due.runID)
        let found: ABCProposal?
        do {
            found = try proposal(for: try work.customers.find(due.customerID).customer.number, in: due.runID)
        } catch ArchiveError.notFound {
            found = nil
        }
        guard let found, found.state == .decided, let decision = found.decision else { return false }
        let keyed = try work.customers.find(due.customerID)
        guard keyed.customer.content.abcLevel == found.before else { return false }
        let ground = ABCGround(
            run: run.id.rawValue, place: found.place, count: run.count, tenths: found.score.tenths, effectiveOn: decision.effectiveOn)
        _ = try work.customers.setLevel(of: keyed, to: decision.level, because: .ranking(ground), decision.reason)
        try work.connection.execute(
            "UPDATE abc_proposals SET state = 'applied' WHERE run_id = \(due.runID) AND customer_id = \(due.customerID)")
        return true
    }
}
