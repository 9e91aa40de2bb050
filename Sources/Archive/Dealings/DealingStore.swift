import Database
import Ledger
import Vault

/// The dealings with customers within the actor's reach.
public struct DealingStore {
    let work: UnitOfWork
    static let column = SealedColumn(table: SealedTable.dealings, column: 1)
    static let columns: SQL = "d.id, d.number, d.version, d.day, d.is_cancelled, d.sealed"
}

extension UnitOfWork {
    /// The dealings with customers within the actor's reach.
    public var dealings: DealingStore { DealingStore(work: self) }
}

/// One page of a customer's dealings, the latest first.
public struct DealingPage: Sendable {
    /// The dealings, cancelled ones among them.
    public let dealings: [Dealing]
    /// Behind which dealing the next page begins; nil at the end.
    public let next: Dealing.ID?
}

// MARK: - Reading

extension DealingStore {
    /// Most dealings on one page.
    public static let pageCountMax = 200

    /// A page of a customer's dealings by day, the latest first.
    ///
    /// - Parameters:
    ///   - last: the dealing behind which the page begins.
    ///   - limit: 1 to ``pageCountMax``.
    /// - Throws: `ArchiveError.notFound` for a customer outside the reach.
    public func list(of customer: String, after last: Dealing.ID? = nil, limit: Int = 50) throws -> DealingPage {
        let keyed = try work.customers.find(customer)
        let limit = min(max(limit, 1), Self.pageCountMax)
        let found = try read(last.map { "AND (d.day, d.id) < (SELECT b.day, b.id FROM dealings b WHERE b.id = \($0))" } ?? "", keyed, limit + 1)
        return DealingPage(dealings: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }

    /// One dealing of a customer.
    ///
    /// - Throws: `ArchiveError.notFound` where there is none within reach.
    public func find(_ number: String, of customer: String) throws -> Dealing {
        try find(number, of: work.customers.find(customer))
    }

    /// What a customer's dealings come to: totals and habits from the last ``Dealing/readCountMax``.
    ///
    /// - Throws: `ArchiveError.notFound`.
    public func habits(of customer: String) throws -> PurchaseHabits {
        PurchaseHabits(of: try valid(work.customers.find(customer)))
    }

    /// What was done to a dealing, newest first, as far as the last entries about the customer tell.
    ///
    /// - Throws: `ArchiveError.notFound`.
    public func history(of number: String, of customer: Customer) throws -> [HistoryEvent] {
        try work.customers.history(of: customer, limit: LedgerStore.pageEntriesMax).events.filter { $0.dealing?.number == number }
    }

    func find(_ number: String, of keyed: KeyedCustomer) throws -> Dealing {
        guard let dealing = try read("AND d.number = \(number)", keyed, 1).first else { throw ArchiveError.notFound }
        return dealing
    }

    /// Those that were not cancelled, the latest first.
    func valid(_ keyed: KeyedCustomer) throws -> [Dealing] {
        try read("AND d.is_cancelled = 0", keyed, Dealing.readCountMax)
    }

    func read(_ condition: SQL, _ keyed: KeyedCustomer, _ limit: Int) throws -> [Dealing] {
        try work.connection.rows(
            """
            SELECT \(Self.columns)
            FROM dealings d
            WHERE d.customer_id = \(keyed.customer.id) \(condition)
            ORDER BY d.day DESC, d.id DESC
            LIMIT \(limit)
            """
        ) { row in try Dealing(&row, key: keyed.key, vault: work.keys.vault) }
    }
}

extension Dealing {
    init(_ row: inout Row, key: DataKey, vault: Vault) throws {
        id = try row.next()
        number = try row.next()
        version = try row.next()
        let day = try row.next(CalendarDate.self)
        isCancelled = try row.next()
        content = try DealingContent(
            vault.openRecord(Sealed(stored: row.next()), under: key, at: DealingStore.column.at(row: id.rawValue)))
        content.day = day
    }
}
