import Database
import Vault
import Wording

/// Handovers of customers, for those who give customers to others.
public struct HandoverStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The handovers of the actor.
    public var handovers: HandoverStore { HandoverStore(work: self) }
}

extension HandoverStore {
    /// Most handovers in a list, the newest.
    public static let listMax = 50
    private static let columns: SQL = """
        h.id, h.from_person_id, h.to_person_id, h.by_person_id, h.customer_count, h.view_count, h.at, h.undone_at, h.undone_count,
        h.sealed_reason
        """
    private static let reason = SealedColumn(table: SealedTable.handovers, column: 1)

    /// The actor's own handovers, the newest first.
    public func list() throws -> [Handover] {
        try handovers("h.by_person_id = \(work.actor.personID) ORDER BY h.id DESC", limit: Self.listMax)
    }

    /// One of the actor's own handovers.
    ///
    /// - Throws: `ArchiveError.notFound` for somebody else's too.
    public func find(_ id: Handover.ID) throws -> Handover {
        guard let found = try handovers("h.id = \(id)", limit: 1).first, found.byID == work.actor.personID else {
            throw ArchiveError.notFound
        }
        return found
    }

    /// What a draft would do.
    ///
    /// - Throws: `ArchiveError.invalid` for people between whom nothing can be handed over, `.forbidden`.
    public func preview(_ draft: HandoverDraft) throws -> HandoverPreview {
        try check(draft)
        var preview = HandoverPreview()
        let ids = try ids(of: draft)
        preview.isTooMany = ids.count > Handover.customersMax
        let meant = Array(ids.prefix(Handover.customersMax))
        preview.count = meant.count
        for portion in work.portions(of: meant) {
            preview.openCount += try work.connection.count(
                "SELECT 1 FROM customers c WHERE c.id IN \(list: Array(portion)) AND c.state <> 'filed'", upTo: portion.count)
        }
        preview.first = try work.connection.rows(
            """
            SELECT \(CustomerColumns.summaryList) FROM customers c
            WHERE c.id IN \(list: Array(meant.prefix(HandoverPreview.firstMax))) ORDER BY c.id DESC
            """
        ) { row in try CustomerSummary(&row, keys: work.keys) }
        preview.viewCount = draft.withViews ? try views(of: draft.fromID).count : 0
        preview.held = BoundedCount(
            counted: try work.connection.count("SELECT 1 FROM customers c WHERE c.owner_id = \(draft.toID)", upTo: BoundedCount.max + 1))
        preview.leaving = work.customers.losesSight(ofCustomersOf: draft.toID) ? meant.count : 0
        if work.policies.pool.isOpen, let capacity = work.policies.pool.capacity {
            preview.isOverCapacity = preview.held.counted + meant.count > capacity
        }
        return preview
    }

    /// Gives the customers of one person to another; all of it or nothing.
    ///
    /// - Throws: `ArchiveError.invalid` without a reason, for nobody and for more than `Handover.customersMax`; `.forbidden`.
    public func hand(_ draft: HandoverDraft) throws -> Handover {
        try check(draft)
        let why = try work.reason(draft.reason, charactersMax: Handover.reasonCharactersMax, or: FieldProblem("reason", .handoverReason))
        let ids = try ids(of: draft)
        guard !ids.isEmpty else { throw ArchiveError.invalid([FieldProblem("customers", .nobody)]) }
        guard ids.count <= Handover.customersMax else { throw ArchiveError.invalid([FieldProblem("customers", .tooMany)]) }
        // Handovers share their numbers with imports and bulk edits, so that what belongs together in the trail is told by one number.
        let id = Handover.ID(rawValue: try CounterStore(connection: work.connection).next(ImportStore.counterName))
        work.batch = id.rawValue
        let views = draft.withViews ? try views(of: draft.fromID) : []
        let sealed = try work.keys.vault.seal(why, under: work.keys.ring.key(.people), at: Self.reason.at(row: id.rawValue))
        try work.connection.execute(
            """
            INSERT INTO handovers (id, from_person_id, to_person_id, by_person_id, customer_count, view_count, at, sealed_reason)
            VALUES (
              \(id), \(draft.fromID), \(draft.toID), \(work.actor.personID), \(ids.count), \(views.count), \(work.at), \(sealed.bytes))
            """)
        for customer in ids { try give(customer, in: id, to: draft.toID, because: why) }
        for view in views {
            try work.connection.execute("UPDATE saved_views SET owner_id = \(draft.toID) WHERE id = \(view)")
            try work.connection.execute("INSERT INTO handover_views (handover_id, view_id) VALUES (\(id), \(view))")
        }
        try work.record(.handoverDone, .handover(id))
        return try find(id)
    }

    /// Gives back what was handed over, as far as nobody changed it since; the receiver must still have it.
    ///
    /// - Throws: `ArchiveError.notFound`, `.wrongState` for one that was undone, `.forbidden`.
    public func undo(_ id: Handover.ID) throws -> Handover {
        let handover = try find(id)
        guard work.actor.role.assignsOwners else { throw ArchiveError.forbidden(.noHandover) }
        guard handover.undoneAt == nil else { throw ArchiveError.wrongState(.undoneAlready) }
        work.batch = id.rawValue
        let rows = try work.connection.rows(
            "SELECT customer_id, version FROM handover_customers WHERE handover_id = \(id) ORDER BY customer_id"
        ) { row in HandedCustomer(id: try row.next(), version: try row.next()) }
        var count = 0
        for row in rows where try takeBack(row, handover) { count += 1 }
        try work.connection.execute(
            """
            UPDATE saved_views SET owner_id = \(handover.fromID)
            WHERE owner_id = \(handover.toID) AND id IN (SELECT view_id FROM handover_views WHERE handover_id = \(id))
            """)
        try work.connection.execute("UPDATE handovers SET undone_at = \(work.at), undone_count = \(count) WHERE id = \(id)")
        try work.record(.handoverUndone, .handover(id))
        return try find(id)
    }

    // MARK: -

    private func give(_ customer: Customer.ID, in handover: Handover.ID, to person: Person.ID, because reason: PrivateText) throws {
        let keyed = try work.customers.find(customer)
        var content = keyed.customer.content
        content.ownerID = person
        let after = try work.customers.write(content, over: keyed, as: .customerHandedOver, because: reason, isChecked: false)
        try work.connection.execute(
            """
            INSERT INTO handover_customers (handover_id, customer_id, version) VALUES (\(handover), \(customer), \(after.version))
            """)
    }

    /// Found by its number, for it may be out of the actor's sight since.
    private func takeBack(_ row: HandedCustomer, _ handover: Handover) throws -> Bool {
        let found = try work.connection.first(
            """
            SELECT \(CustomerColumns.whole) FROM customers c
            WHERE c.id = \(row.id) AND c.version = \(row.version) AND c.owner_id = \(handover.toID)
            """
        ) { row in try KeyedCustomer(&row, keys: work.keys) }
        guard let found else { return false }
        var content = found.customer.content
        content.ownerID = handover.fromID
        _ = try work.customers.write(content, over: found, as: .customerHandedBack, isChecked: false)
        return true
    }

    private func check(_ draft: HandoverDraft) throws {
        guard work.actor.role.assignsOwners else { throw ArchiveError.forbidden(.noHandover) }
        var problems: [FieldProblem] = []
        if work.directory.person(draft.fromID) == nil { problems.append(FieldProblem("from", .noSuchPerson)) }
        if draft.fromID == draft.toID { problems.append(FieldProblem("to", .samePerson)) }
        let mayReceive = work.directory.person(draft.toID).map { EntryRules(work).mayOwn($0) } ?? false
        if !mayReceive { problems.append(FieldProblem("to", .noReceiver)) }
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
    }

    /// The customers meant, within reach; one more than a handover takes where there are more.
    private func ids(of draft: HandoverDraft) throws -> [Customer.ID] {
        var query = draft.query
        query.ownerIDs = [draft.fromID]
        let max = Handover.customersMax + 1 + draft.staying.count
        let ids: [Customer.ID]
        if let numbers = draft.numbers {
            ids = try work.connection.values(
                """
                SELECT c.id FROM customers c
                WHERE c.number IN \(list: numbers) AND c.owner_id = \(draft.fromID) AND \(work.customers.reach.condition)
                """)
        } else {
            ids = try work.customers.ids(of: query, limit: max)
        }
        guard !draft.staying.isEmpty else { return ids }
        let staying = try Set(work.connection.values("SELECT c.id FROM customers c WHERE c.number IN \(list: draft.staying.sorted())", as: Customer.ID.self))
        return ids.filter { !staying.contains($0) }
    }

    private func views(of person: Person.ID) throws -> [SavedView.ID] {
        try work.connection.values("SELECT v.id FROM saved_views v WHERE v.owner_id = \(person) ORDER BY v.id")
    }

    private func handovers(_ condition: SQL, limit: Int) throws -> [Handover] {
        try work.connection.rows("SELECT \(Self.columns) FROM handovers h WHERE \(condition) LIMIT \(limit)") { row in
            let id = try row.next(Handover.ID.self)
            let (from, to, by) = (try row.next(Person.ID.self), try row.next(Person.ID.self), try row.nextIfPresent(Person.ID.self))
            let (customers, views) = (try row.next(Int.self), try row.next(Int.self))
            let (at, undoneAt, undoneCount) = (try row.next(Moment.self), try row.nextIfPresent(Moment.self), try row.nextIfPresent(Int.self))
            let reason = try work.keys.vault.openText(
                Sealed(stored: try row.next()), under: work.keys.ring.key(.people), at: Self.reason.at(row: id.rawValue))
            return Handover(
                id: id, fromID: from, toID: to, byID: by, customerCount: customers, viewCount: views, at: at, undoneAt: undoneAt,
                undoneCount: undoneCount, reason: reason)
        }
    }
}

/// A customer as a handover left it.
private struct HandedCustomer {
    let id: Customer.ID
    let version: Int64
}

extension CustomerStore {
    /// Whether the customers of a person lie outside the actor's reach.
    func losesSight(ofCustomersOf person: Person.ID) -> Bool {
        switch reach.width {
        case .own(let own): own != person
        case .departments(let departments): !(work.directory.person(person)?.departmentID.map(departments.contains) ?? false)
        case .all, .none, .granted: false
        }
    }
}

extension Wording {
    fileprivate static let nobody = Wording("没有要交接的客户。", en: "There is no customer to hand over.")
    fileprivate static let tooMany = Wording(
        "一次最多交接 \(Handover.customersMax) 家，请按条件分几次。", en: "At most \(Handover.customersMax) customers at once; do it in parts, by conditions.")
    fileprivate static let noHandover = Wording("您的角色不能交接客户。", en: "Your role does not hand customers over.")
    fileprivate static let undoneAlready = Wording("这次交接已经撤销。", en: "This handover was undone already.")
    fileprivate static let noSuchPerson = Wording("请选择交出客户的同事。", en: "Choose whose customers are handed over.")
    fileprivate static let samePerson = Wording("接收人不能是交出人自己。", en: "The receiver must be somebody else.")
    fileprivate static let noReceiver = Wording(
        "请选择本部门在职、能维护客户的同事接收。", en: "Choose a receiver of your departments who keeps customers and is not switched off.")
    fileprivate static let handoverReason = Wording(
        "请写明交接的原因（不超过 \(Handover.reasonCharactersMax) 字）。",
        en: "Say why the customers are handed over (at most \(Handover.reasonCharactersMax) characters).")
}
