import Archive

/// What is read of an archive for its page, in one look.
struct CustomerReading: Sendable {
    let customer: Customer
    let note: FilingNote?
    let history: HistoryPage
    /// Who wrote each field last; nil when it was not asked for.
    let origins: [CustomerField: HistoryEvent]?
    /// The changes of its credit rating, newest first; none for an archive that has no rating.
    let ratings: [HistoryEvent]
    let isDeletable: Bool
    /// The note that the reader had begun and not sent.
    let draft: FormDraft?
    /// The archives that were merged into it.
    let absorbed: [AbsorbedCustomer]
    /// Who reads it by a grant for now.
    let grants: [AccessRequest]
    /// Whether somebody has it who may give it to the pool.
    let isReleasable: Bool
    /// The latest dealings, and what all of them come to.
    let dealings: [Dealing]
    let habits: PurchaseHabits
    /// The fields that keep it from being submitted.
    let missing: Set<CustomerField>
    /// The same of those that the company added.
    let missingOwn: Set<OwnField.ID>

    /// Entries of the timeline on a page, and beside a list.
    static let eventsMax = 20
    static let peekEventsMax = 4
    /// Dealings shown on the page of a customer.
    static let dealingsMax = 5
    /// Entries looked through for who wrote which field.
    static let originEventsMax = 200

    /// - Parameters:
    ///   - before: the ledger number behind which the timeline begins.
    ///   - isRefresh: whether a page that is open refreshes itself, which is no new look.
    init(
        of number: String, before: Int64? = nil, withOrigins: Bool = false, isRefresh: Bool = false,
        peeking: Bool = false, in work: UnitOfWork
    ) throws {
        let customers = work.customers
        customer = try isRefresh ? customers.reopen(number) : customers.open(number)
        note = try customers.filingNote(of: customer)
        history = try customers.history(
            of: customer, before: before, limit: peeking ? Self.peekEventsMax : Self.eventsMax)
        origins = try withOrigins ? Self.origins(of: customer, customers) : nil
        ratings = try peeking || customer.content[.creditRating].isAbsent ? [] : Self.ratings(of: customer, customers)
        dealings = try peeking ? [] : work.dealings.list(of: number, limit: Self.dealingsMax).dealings
        habits = try peeking ? .none : work.dealings.habits(of: number)
        absorbed = try peeking ? [] : work.merges.absorbed(by: customer)
        grants = try peeking ? [] : work.access.open(on: customer)
        draft = try peeking ? nil : work.draft(at: .note(on: number))
        isReleasable = work.policies.pool.isOpen && customer.content.ownerID != nil
        isDeletable = try customers.isDeletable(customer)
        missingOwn = Set(work.ownFields.missing(in: customer.content).map(\.id))
        missing = Set(customer.missingFields(under: work.policies))
    }

    private static func ratings(of customer: Customer, _ store: CustomerStore) throws -> [HistoryEvent] {
        try store.history(of: customer, limit: originEventsMax).events.filter { event in
            event.changes.contains { $0.field == .creditRating }
        }
    }

    private static func origins(of customer: Customer, _ store: CustomerStore) throws -> [CustomerField: HistoryEvent] {
        let events = try store.history(of: customer, limit: originEventsMax).events
        var origins: [CustomerField: HistoryEvent] = [:]
        for event in events {
            let fields = event.act == .customerCreated ? CustomerField.allCases : event.changes.map(\.field)
            for field in fields where origins[field] == nil { origins[field] = event }
        }
        return origins
    }
}
