import Database
import Vault
import Wording

/// The trash (回收站): deleted customers within the actor's reach, which can be brought back for some days (G3).
public struct TrashStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The trash, as far as the actor reaches.
    public var trash: TrashStore { TrashStore(work: self) }
}

/// A deleted customer.
public struct TrashedCustomer: Identifiable, Sendable {
    public let id: Customer.ID
    public let number: String
    public let name: PrivateText
    /// Who deleted it.
    public let trashedByID: Person.ID?
    /// When.
    public let trashedAt: Moment

    /// When it is erased for good.
    public var erasedAt: Moment { trashedAt.adding(days: TrashStore.daysKept) }
}

/// Where a page of the trash ends.
public struct TrashPlace: Hashable, Sendable {
    let at: Moment
    let id: Customer.ID

    /// Behind the customer of this number that was deleted then.
    public init(at: Moment, id: Customer.ID) {
        self.at = at
        self.id = id
    }
}

extension TrashStore {
    /// Days for which a deleted customer can be brought back.
    public static let daysKept = 30
    /// Most customers on one page.
    public static let pageCountMax = 200

    /// The deleted customers, the latest deleted first.
    ///
    /// - Parameter last: where the page before ended; nil for the first page.
    public func list(after last: TrashPlace? = nil, limit: Int = 50) throws -> [TrashedCustomer] {
        let earlier: SQL = last.map { " AND (c.trashed_at, c.id) < (\($0.at), \($0.id))" } ?? ""
        return try work.connection.rows(
            """
            SELECT \(CustomerColumns.summaryList), c.trashed_by, c.trashed_at
            FROM trashed_customers c
            WHERE c.merge_id IS NULL AND \(reach)\(earlier)
            ORDER BY c.trashed_at DESC, c.id DESC
            LIMIT \(min(max(limit, 1), Self.pageCountMax))
            """
        ) { row in
            let summary = try CustomerSummary(&row, keys: work.keys)
            return TrashedCustomer(
                id: summary.id, number: summary.number, name: summary.name, trashedByID: try row.nextIfPresent(), trashedAt: try row.next())
        }
    }

    /// Brings a deleted customer back as it was.
    ///
    /// - Throws: `ArchiveError.notFound` for one that is not in the trash, or out of reach; `.forbidden`.
    public func restore(_ number: String) throws -> Customer {
        try work.actor.requireEditor()
        let keyed = try find(number)
        try putBack(keyed.customer, as: .customerBroughtBack)
        return keyed.customer
    }

    /// Puts the row of a customer back where it was, into the index too.
    func putBack(_ customer: Customer, as act: Act) throws {
        let columns = Customer.table.list
        try work.connection.execute(
            "INSERT INTO customers (\(columns)) SELECT \(columns) FROM trashed_customers WHERE id = \(customer.id)")
        try work.connection.execute("DELETE FROM trashed_customers WHERE id = \(customer.id)")
        try SearchIndex(work).insertAlone(customer, tokens: SearchIndex.tokens(of: customer.content, keys: work.keys))
        try work.record(act, .customer(customer.id))
    }

    /// Erases a deleted customer for good, before its days are over.
    ///
    /// - Throws: `ArchiveError.notFound`, `.forbidden`.
    public func erase(_ number: String) throws {
        try work.actor.requireEditor()
        try erase(find(number).customer)
    }

    /// Puts a customer here: out of the index and the lists, with its key. Whoever calls has asked who may.
    ///
    /// - Throws: `ArchiveError.changedMeanwhile` where it is not of this version any more.
    func take(_ customer: Customer) throws {
        try setAside(customer)
        try work.record(.customerTrashed, .customer(customer.id))
    }

    /// The same without an entry in the ledger: whoever calls says what it is.
    func setAside(_ customer: Customer) throws {
        try SearchIndex(work).remove(customer)
        let columns = Customer.table.list
        let moved = try work.connection.execute(
            """
            INSERT INTO trashed_customers (\(columns), trashed_by, trashed_at)
            SELECT \(columns), \(work.actor.personID), \(work.at)
            FROM customers WHERE id = \(customer.id) AND version = \(customer.version)
            """)
        guard moved == 1 else { throw ArchiveError.changedMeanwhile(current: customer.version) }
        try work.connection.execute("DELETE FROM customers WHERE id = \(customer.id)")
    }

    /// Erases those whose days are over.
    ///
    /// - Returns: how many, at most `limit`.
    func eraseExpired(limit: Int) throws -> Int {
        let expired = try work.connection.rows(
            """
            SELECT \(CustomerColumns.whole)
            FROM trashed_customers c
            WHERE c.merge_id IS NULL AND c.trashed_at <= \(work.at.adding(days: -Self.daysKept))
            ORDER BY c.trashed_at, c.id
            LIMIT \(limit)
            """
        ) { row in try KeyedCustomer(&row, keys: work.keys).customer }
        for customer in expired { try erase(customer) }
        return expired.count
    }

    /// With the row goes the key, so that what the ledger holds of it can no longer be opened.
    private func erase(_ customer: Customer) throws {
        try work.connection.execute("DELETE FROM trashed_customers WHERE id = \(customer.id)")
        var body = RecordWriter()
        body.text(1, customer.number)
        try work.record(.customerDeleted, .customer(customer.id), body: body)
    }

    private func find(_ number: String) throws -> KeyedCustomer {
        try first("c.number = \(number) AND c.merge_id IS NULL AND \(reach)")
    }

    /// One that went into another archive; whoever calls has asked whether that one is within reach.
    func find(_ id: Customer.ID) throws -> KeyedCustomer { try first("c.id = \(id)") }

    private func first(_ condition: SQL) throws -> KeyedCustomer {
        let found = try work.connection.first("SELECT \(CustomerColumns.whole) FROM trashed_customers c WHERE \(condition)") { row in
            try KeyedCustomer(&row, keys: work.keys)
        }
        guard let found else { throw ArchiveError.notFound }
        return found
    }

    private var reach: SQL { work.customers.reach.condition }
}
