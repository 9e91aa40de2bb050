import Archive

/// What a desk shows, read in one look.
struct DeskContents: Sendable {
    /// Most slips under each heading.
    static let slipsMax = 6

    let actor: Actor
    var counts = WaitingCounts()
    var customerCount: BoundedCount?
    /// How far the ledger is, for a reader who keeps an eye on it.
    var ledger: LedgerFacts?
    var toVerify: [CustomerSummary] = []
    var returned: [CustomerSummary] = []
    var drafts: [CustomerSummary] = []
    /// What the reader opened or changed last.
    var own: [RecentCustomer] = []
    /// What anybody changed last, for a reader who has opened nothing yet.
    var updated: [CustomerSummary] = []

    /// Reads the desk of somebody; one who sees no customers has an empty one.
    static func read(for actor: Actor, in archive: Archive) async throws -> DeskContents {
        var empty = DeskContents(actor: actor)
        if Place.trail.isOpen(to: actor.role) { empty.ledger = try await archive.ledgerFacts() }
        guard actor.role.seesCustomers else { return empty }
        return try await archive.look(as: actor) { [empty] in try empty.filled(from: $0.customers) }
    }

    private func filled(from customers: CustomerStore) throws -> DeskContents {
        var contents = self
        contents.counts = try customers.waitingCounts()
        contents.customerCount = try customers.count(CustomerQuery())
        contents.toVerify = try customers.waitingToVerify(limit: Self.slipsMax)
        if actor.role.changesCustomers {
            contents.returned = try customers.mine(in: .returned, limit: Self.slipsMax)
            contents.drafts = try customers.mine(in: .draft, limit: Self.slipsMax)
        }
        contents.own = try customers.recent(limit: Self.slipsMax)
        if contents.own.isEmpty {
            var query = CustomerQuery()
            query.order = .updated
            contents.updated = try customers.list(query, limit: Self.slipsMax).customers
        }
        return contents
    }
}
