import Database
import Vault
import Wording

/// The public pool: customers that nobody has, within the departments of whoever looks (G1).
///
/// A salesperson, whose reach is the own customers, sees of the pool's only what `PooledCustomer` says.
public struct PoolStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The public pool, as the actor sees it.
    public var pool: PoolStore { PoolStore(work: self) }
}

extension PoolStore {
    /// Most customers on one page.
    public static let pageCountMax = 200
    /// Most characters of the reason for which a customer is released.
    public static let reasonCharactersMax = 500

    /// The customers in the pool, the latest entered first. Looking at them is recorded, for they may be out of reach.
    ///
    /// - Parameters:
    ///   - last: the last of the page before; nil for the first page.
    ///   - limit: 1 to ``pageCountMax``.
    /// - Throws: `ArchiveError.forbidden` for who keeps no customers, and where there is no pool.
    public func list(after last: Customer.ID? = nil, limit: Int = 50) throws -> PoolPage {
        try requireOpen()
        let count = min(max(limit, 1), Self.pageCountMax)
        let earlier: SQL = last.map { " AND c.id < \($0)" } ?? ""
        let rows = try work.connection.rows(
            """
            SELECT \(CustomerColumns.summaryList)
            FROM customers c
            WHERE c.owner_id IS NULL AND \(reach)\(earlier)
            ORDER BY c.id DESC
            LIMIT \(count + 1)
            """
        ) { row in PooledCustomer(try CustomerSummary(&row, keys: work.keys)) }
        try work.record(.poolRead, Subject(.customer, nil))
        return PoolPage(customers: Array(rows.prefix(count)), next: rows.count > count ? rows[count - 1].id : nil)
    }

    /// How many there are, as far as it is counted.
    public func count() throws -> BoundedCount {
        try requireOpen()
        return BoundedCount(
            counted: try work.connection.count(
                "SELECT 1 FROM customers c WHERE c.owner_id IS NULL AND \(reach)", upTo: BoundedCount.max + 1))
    }

    /// How many more the actor may claim now.
    public func room() throws -> PoolRoom {
        let person = try requireOpen()
        return try room(of: person)
    }

    /// Takes a customer of the pool for oneself.
    ///
    /// - Throws: `ArchiveError.notFound` for one that is not in it any more, `.forbidden` where the policy does not let, with the reason.
    public func claim(_ number: String) throws -> Customer {
        let person = try requireOpen()
        let keyed = try find(number)
        if let refusal = try room(of: person).refusal { throw ArchiveError.forbidden(refusal) }
        try requireRested(person, keyed.customer.id)
        var content = keyed.customer.content
        content.ownerID = person
        let after = try work.customers.write(content, over: keyed, as: .customerClaimed, isChecked: false)
        try note(after.id, person, claimedAt: work.at)
        return after
    }

    /// Gives a customer back to the pool.
    ///
    /// - Throws: `ArchiveError.invalid` without a reason, `.changedMeanwhile`, `.notFound`, `.forbidden`.
    public func release(_ number: String, from version: Int64, because reason: PrivateText) throws {
        try requireOpen()
        let why = try work.reason(reason, charactersMax: Self.reasonCharactersMax, or: FieldProblem("reason", .releaseReason))
        let keyed = try work.customers.find(number)
        guard keyed.customer.version == version else { throw ArchiveError.changedMeanwhile(current: keyed.customer.version) }
        try giveBack(keyed, as: .customerReleased, because: why)
    }

    /// Takes a customer from whoever has it; that it is nobody's is no change of the archive which had to be verified again.
    func giveBack(_ keyed: KeyedCustomer, as act: Act, because reason: PrivateText?) throws {
        guard let owner = keyed.customer.content.ownerID else {
            throw ArchiveError.wrongState(Wording("这家客户已在公海。", en: "This customer is in the pool already."))
        }
        var content = keyed.customer.content
        content.ownerID = nil
        _ = try work.customers.write(content, over: keyed, as: act, because: reason, isChecked: false)
        try note(keyed.customer.id, owner, releasedAt: work.at)
    }

    /// The customers whose pool the actor shares; an A-level archive stays hidden where the policy hides it.
    private var reach: SQL {
        let level: SQL = work.customers.reach.hidesLevelA ? " AND (c.abc_level IS NULL OR c.abc_level <> 'A')" : ""
        if work.policies.pool.isCompanyWide || work.actor.role == .executive { return "1 = 1\(level)" }
        let departments = Set(work.actor.departmentIDs + [work.actor.homeDepartmentID].compactMap { $0 }).sorted()
        return "c.department_id IN \(list: departments)\(level)"
    }

    private func find(_ number: String) throws -> KeyedCustomer {
        let found = try work.connection.first(
            "SELECT \(CustomerColumns.whole) FROM customers c WHERE c.number = \(number) AND c.owner_id IS NULL AND \(reach)"
        ) { row in try KeyedCustomer(&row, keys: work.keys) }
        guard let found else { throw ArchiveError.notFound }
        return found
    }

    @discardableResult
    private func requireOpen() throws -> Person.ID {
        try work.actor.requireEditor()
        guard work.policies.pool.isOpen, let person = work.actor.personID else { throw ArchiveError.forbidden(.closed) }
        return person
    }

    /// Room for more, by the capacity and by the claims of the day.
    private func room(of person: Person.ID) throws -> PoolRoom {
        let policy = work.policies.pool
        let owned = try policy.capacity.map { capacity in
            try work.connection.count("SELECT 1 FROM customers c WHERE c.owner_id = \(person)", upTo: capacity)
        }
        let claims = try work.connection.count(
            "SELECT 1 FROM pool_moves p WHERE p.person_id = \(person) AND p.claimed_at >= \(startOfToday)", upTo: policy.claimsPerDay)
        return PoolRoom(capacity: policy.capacity, owned: owned ?? 0, claimsPerDay: policy.claimsPerDay, claims: claims)
    }

    private var startOfToday: Int64 {
        Int64(CalendarDate(work.at).daysSinceEpoch) * 86_400_000 - CalendarDate.chinaOffsetMilliseconds
    }

    /// Whoever gave a customer up leaves it to others for some days.
    private func requireRested(_ person: Person.ID, _ customer: Customer.ID) throws {
        let released = try work.connection.value(
            "SELECT p.released_at FROM pool_moves p WHERE p.customer_id = \(customer) AND p.person_id = \(person)", as: Moment.self)
        guard let released, released.adding(days: work.policies.pool.restDays) > work.at else { return }
        throw ArchiveError.forbidden(.resting(work.policies.pool.restDays))
    }

    private func note(_ customer: Customer.ID, _ person: Person.ID, claimedAt: Moment? = nil, releasedAt: Moment? = nil) throws {
        try work.connection.execute(
            """
            INSERT INTO pool_moves (customer_id, person_id, claimed_at, released_at)
            VALUES (\(customer), \(person), \(claimedAt), \(releasedAt))
            ON CONFLICT (customer_id, person_id) DO UPDATE
            SET claimed_at = COALESCE(excluded.claimed_at, pool_moves.claimed_at),
              released_at = COALESCE(excluded.released_at, pool_moves.released_at)
            """)
    }
}

extension Wording {
    fileprivate static let closed = Wording("公海没有开放，请在设置中开启。", en: "There is no public pool; it is opened in the settings.")
    fileprivate static let releaseReason = Wording(
        "请写明放回公海的原因（不超过 \(PoolStore.reasonCharactersMax) 字）。",
        en: "Say why it is released (at most \(PoolStore.reasonCharactersMax) characters).")

    fileprivate static func resting(_ days: Int) -> Wording {
        Wording("您刚放回这家客户，\(days) 天内请让给同事。", en: "You released this customer; leave it to others for \(days) days.")
    }
}
