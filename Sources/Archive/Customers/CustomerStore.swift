import Database
import Vault
import Wording

/// The customers an actor can reach.
public struct CustomerStore {
    let work: UnitOfWork
    let reach: Reach

    init(_ work: UnitOfWork) {
        self.work = work
        reach = Reach(of: work.actor, under: work.policies)
    }
}

extension UnitOfWork {
    /// The customers within the actor's reach.
    public var customers: CustomerStore { CustomerStore(self) }
}

// MARK: - Reading

extension CustomerStore {
    /// Opens the archive of one customer, which is recorded.
    ///
    /// - Throws: `ArchiveError.notFound` for a number that does not exist or lies outside the reach.
    public func open(_ number: String) throws -> Customer {
        let customer = try find(number).customer
        try work.record(.customerOpened, .customer(customer.id))
        return customer
    }

    /// The row behind a number, not yet recorded.
    func find(_ number: String) throws -> KeyedCustomer {
        try first("c.number = \(number)")
    }

    /// The row behind an id, not yet recorded.
    func find(_ id: Customer.ID) throws -> KeyedCustomer {
        try first("c.id = \(id)")
    }

    private func first(_ condition: SQL) throws -> KeyedCustomer {
        let found = try work.connection.first(
            """
            SELECT \(CustomerColumns.whole)
            FROM customers c
            WHERE \(condition) AND \(reach.condition)
            """
        ) { row in try KeyedCustomer(&row, keys: work.keys) }
        guard let found else { throw ArchiveError.notFound }
        return found
    }
}

// MARK: - Writing

extension CustomerStore {
    /// Enters a new customer as a draft.
    ///
    /// - Throws: `ArchiveError.forbidden`, `.invalid`.
    public func create(_ content: CustomerContent) throws -> Customer {
        try requireEditor()
        let id = Customer.ID(rawValue: try counters.next(Customer.counterName))
        let draft = BulkDraft(content.owned(by: work.actor))
        let prepared = PreparedCustomer(id: id, draft: draft, isDemonstration: false, keys: work.keys)
        let customer = customer(prepared, number: try nextNumbers(1)[0])
        try insertRows([customer], [prepared])
        try SearchIndex(work).insertAlone(customer, tokens: prepared.tokens)
        return customer
    }

    /// Changes what an archive says.
    ///
    /// A change to a key field of a filed archive sends it back to be checked; the filed version stays readable.
    ///
    /// - Parameter version: the version the change was made on.
    /// - Throws: `ArchiveError.changedMeanwhile`, `.forbidden`, `.invalid`, `.notFound`.
    public func change(_ number: String, from version: Int64, to content: CustomerContent) throws -> Customer {
        try requireEditor()
        let keyed = try find(number)
        guard keyed.customer.version == version else {
            throw ArchiveError.changedMeanwhile(current: keyed.customer.version)
        }
        return try write(content, over: keyed, as: .customerChanged)
    }

    /// Writes new content over a customer and records what changed; nothing happens when nothing did.
    ///
    /// - Parameters:
    ///   - reason: what the entry in the ledger says beside the changes.
    ///   - isChecked: whether a change to a key field sends a filed archive back to be checked.
    func write(
        _ content: CustomerContent, over keyed: KeyedCustomer, as act: Act, because reason: PrivateText? = nil, isChecked: Bool = true
    ) throws -> Customer {
        let before = keyed.customer
        let changes = before.content.changes(to: content)
        guard !changes.isEmpty else { return before }
        var after = before
        after.content = content
        after.content.purchases = before.content.purchases
        after.version += 1
        after.updatedAt = work.at
        after.changedByID = work.actor.personID
        if isChecked { after.state = after.state(afterChanging: changes.map(\.field), under: work.policies) }
        // A customer without an owner stays with the department it was of.
        if before.content.ownerID != content.ownerID, content.ownerID != nil { after.departmentID = department(for: content) }
        try update(before, to: after, key: keyed.key)
        try work.record(
            act, .customer(after.id),
            body: CustomerVersion.record(version: after.version, state: after.state, changes: changes, reason: reason),
            under: keyed.key)
        if act != .consentRecorded {
            try noteConsents(of: content.contacts.newlyAgreed(since: before.content.contacts), in: after, key: keyed.key)
        }
        return after
    }

    /// Writes prepared customers with their index entries and their entries in the ledger.
    func insert(_ prepared: [PreparedCustomer], numbers: [String], importBatch: Int64? = nil) throws -> [Customer] {
        let customers = zip(prepared, numbers).map { customer($0, number: $1) }
        try insertRows(customers, prepared, importBatch: importBatch)
        try SearchIndex(work).insert(zip(customers, prepared).map { ($0, $1.tokens) })
        return customers
    }

    /// What a prepared customer is once it is entered.
    private func customer(_ prepared: PreparedCustomer, number: String) -> Customer {
        Customer(
            id: prepared.id, number: number, version: 1, state: prepared.state,
            filedVersion: prepared.state == .filed ? 1 : nil, departmentID: department(for: prepared.content),
            enteredByID: work.actor.personID, changedByID: work.actor.personID, createdAt: work.at,
            updatedAt: work.at, isDemonstration: prepared.isDemonstration, content: prepared.content)
    }

    /// Writes the rows of new customers and their entries in the ledger.
    private func insertRows(_ customers: [Customer], _ prepared: [PreparedCustomer], importBatch: Int64? = nil) throws {
        try work.connection.insert(
            zip(customers, prepared).map { $0.row($1, importBatch: importBatch) }, into: Customer.table)
        for (customer, one) in zip(customers, prepared) {
            for (position, sealed) in one.sealedEntries.enumerated() {
                work.record(position == 0 ? .customerCreated : .customerNoted, .customer(one.id), sealed: sealed)
            }
            try noteConsents(of: one.content.contacts.newlyAgreed(since: []), in: customer, key: one.key)
        }
    }

    /// The department of the owner, else of whoever enters.
    private func department(for content: CustomerContent) -> Department.ID? {
        content.ownerID.flatMap { work.directory.person($0)?.departmentID } ?? work.actor.homeDepartmentID
    }

    func requireEditor() throws { try work.actor.requireEditor() }

    /// The next customer numbers, consecutive within their month or year.
    func nextNumbers(_ count: Int) throws -> [String] {
        guard count > 0 else { return [] }
        let today = CalendarDate(work.at)
        let rule = work.policies.numbering
        let stem = rule.stem(year: today.year, month: today.month)
        return try counters.reserve(Int64(count), of: "number " + stem).map { rule.number(stem: stem, serial: $0) }
    }

    var counters: CounterStore { CounterStore(connection: work.connection) }
}

extension Customer {
    /// The counter that customers' ids are taken from.
    static let counterName = "customer"
}

extension CustomerContent {
    /// A salesperson's customer is the salesperson's own unless somebody above says otherwise.
    func owned(by actor: Actor) -> CustomerContent {
        var content = self
        if actor.role == .salesperson || content.ownerID == nil { content.ownerID = actor.personID }
        return content
    }
}

extension Actor {
    /// - Throws: `ArchiveError.forbidden` for a role that does not enter or change customers.
    func requireEditor() throws {
        guard changesCustomers else {
            throw ArchiveError.forbidden(
                Wording("您的角色不能录入或修改客户档案。", en: "Your role does not enter or change customer archives."))
        }
    }
}
