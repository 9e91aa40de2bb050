import Database
import Ledger

extension CustomerStore {
    /// The customers within reach that the actor opened or changed, the latest first. Reading them is not recorded.
    ///
    /// - Parameter limit: how many; of the actor's acts only the last `LedgerStore.pageEntriesMax` are looked through.
    public func recent(limit: Int) throws -> [RecentCustomer] {
        guard let person = work.actor.personID else { return [] }
        let acts = try LedgerStore().entries(matching: LedgerQuery(actorID: person.rawValue), in: work.connection)
        var latest: [(id: Customer.ID, entry: LedgerEntry)] = []
        for entry in acts where entry.subjectKind == Subject.Kind.customer.rawValue {
            guard let id = entry.subjectID.map(Customer.ID.init(rawValue:)), !latest.contains(where: { $0.id == id })
            else { continue }
            latest.append((id, entry))
        }
        let summaries = try summaries(of: latest.map(\.id))
        let found = latest.compactMap { id, entry in
            summaries[id].map { summary in
                RecentCustomer(
                    summary: summary, act: Act(rawValue: entry.kind), at: Moment(rawValue: entry.atMilliseconds))
            }
        }
        return Array(found.prefix(limit))
    }

    private func summaries(of ids: [Customer.ID]) throws -> [Customer.ID: CustomerSummary] {
        guard !ids.isEmpty else { return [:] }
        let found = try work.connection.rows(
            """
            SELECT \(CustomerColumns.summaryList)
            FROM customers c
            WHERE c.id IN \(list: ids) AND \(reach.condition)
            """
        ) { row in try CustomerSummary(&row, keys: work.keys) }
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }
}
