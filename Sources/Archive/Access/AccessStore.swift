import Database
import Vault
import Wording

/// Requests to read customers out of reach: asked by anybody who sees customers, decided by customer service (F2).
public struct AccessStore {
    let work: UnitOfWork
    private static let purpose = SealedColumn(table: SealedTable.accessRequests, column: 1)
    private static let reason = SealedColumn(table: SealedTable.accessRequests, column: 2)
    private static let columns: SQL = """
        a.id, a.person_id, a.customer_id, c.number, a.state, a.days, a.asked_at, a.decided_by, a.decided_at, a.until, c.wrapped_key,
        a.sealed_purpose, a.sealed_reason
        """
}

extension UnitOfWork {
    /// Requests to read customers out of reach.
    public var access: AccessStore { AccessStore(work: self) }
}

// MARK: - Asking

extension AccessStore {
    /// Most requests in a list, the newest.
    public static let listMax = 100
    /// Most requests of one person that wait for a decision.
    public static let waitingMax = 20

    /// Asks to read a customer for some days. Whether there is one of that number is told: its number was known before.
    ///
    /// - Throws: `ArchiveError.invalid` naming the field, `.wrongState` for a customer within reach or asked for already, `.forbidden`.
    public func ask(for number: String, days: Int, purpose: PrivateText) throws -> AccessRequest {
        guard work.actor.role.seesCustomers, let person = work.actor.personID else { throw ArchiveError.forbidden(.notForRole) }
        guard AccessRequest.daysRange.contains(days) else { throw ArchiveError.invalid([FieldProblem("days", .days)]) }
        let why = try work.reason(purpose, charactersMax: AccessRequest.textCharactersMax, or: FieldProblem("purpose", .purpose))
        let found = try work.connection.first("SELECT c.id, c.wrapped_key FROM customers c WHERE c.number = \(number)") { row in
            try RowKey(&row, keys: work.keys)
        }
        guard let found else { throw ArchiveError.invalid([FieldProblem("number", .noSuchCustomer)]) }
        guard try !work.customers.reaches(found.id) else { throw ArchiveError.wrongState(.withinReach) }
        try requireNoneOpen(person, found.id)
        let id = AccessRequest.ID(rawValue: try CounterStore(connection: work.connection).next("access request"))
        let sealed = work.keys.vault.seal(why, under: found.key, at: Self.purpose.at(row: id.rawValue))
        try work.connection.execute(
            """
            INSERT INTO access_requests (id, person_id, customer_id, state, days, asked_at, sealed_purpose)
            VALUES (\(id), \(person), \(found.id), 'asked', \(days), \(work.at), \(sealed.bytes))
            """)
        try record(.accessAsked, found, why)
        return try find(id)
    }

    private func requireNoneOpen(_ person: Person.ID, _ customer: Customer.ID) throws {
        let own = try requests("a.person_id = \(person)")
        guard !own.contains(where: { $0.customerID == customer && ($0.state == .asked || $0.isOpen(at: work.at)) }) else {
            throw ArchiveError.wrongState(.askedAlready)
        }
        guard own.count(where: { $0.state == .asked }) < Self.waitingMax else { throw ArchiveError.forbidden(.tooMany) }
    }

    /// The actor's own requests, the newest first.
    public func own() throws -> [AccessRequest] { try requests("a.person_id = \(work.actor.personID)") }

    /// The grants by which a customer within reach is read for now, the newest first.
    public func open(on customer: Customer) throws -> [AccessRequest] {
        try requests("a.customer_id = \(customer.id) AND a.state = 'granted' AND a.until > \(work.at)")
    }
}

// MARK: - Deciding

extension AccessStore {
    /// The requests that wait for a decision, the oldest first.
    ///
    /// - Throws: `ArchiveError.forbidden` for who decides none.
    public func waiting() throws -> [AccessRequest] {
        try requireDecider()
        return try requests("a.state = 'asked'").reversed()
    }

    /// Lets whoever asked read the customer for so many days from now: read-only, masked as the policy says.
    ///
    /// - Throws: `ArchiveError.notFound`, `.wrongState` for one that is decided and for an A-level archive that the policy hides from the role,
    ///   `.invalid`, `.forbidden`.
    public func grant(_ id: AccessRequest.ID, days: Int, because reason: PrivateText) throws -> AccessRequest {
        guard AccessRequest.daysRange.contains(days) else { throw ArchiveError.invalid([FieldProblem("days", .days)]) }
        let request = try decidable(id)
        let keyed = try work.customers.find(request.customerID)
        try requireVisible(keyed.customer, to: request.personID)
        return try decide(request, keyed, .granted, days: days, until: work.at.adding(days: days), because: reason, as: .accessGranted)
    }

    /// Refuses a request.
    ///
    /// - Throws: as ``grant(_:days:because:)``.
    public func refuse(_ id: AccessRequest.ID, because reason: PrivateText) throws -> AccessRequest {
        let request = try decidable(id)
        return try decide(
            request, work.customers.find(request.customerID), .refused, days: request.days, until: nil, because: reason, as: .accessRefused)
    }

    /// Ends a grant before its time: customer service does, the person who was granted it, and whoever answers for the customer.
    ///
    /// - Throws: `ArchiveError.notFound`, `.wrongState`.
    public func end(_ id: AccessRequest.ID) throws -> AccessRequest {
        let request = try find(id)
        guard try request.personID == work.actor.personID || work.customers.reaches(request.customerID) else { throw ArchiveError.notFound }
        guard request.isOpen(at: work.at) else { throw ArchiveError.wrongState(.notOpen) }
        try work.connection.execute("UPDATE access_requests SET state = 'ended', until = \(work.at) WHERE id = \(id)")
        try work.record(.accessEnded, .customer(request.customerID))
        return try find(id)
    }

    private func decidable(_ id: AccessRequest.ID) throws -> AccessRequest {
        try requireDecider()
        let request = try find(id)
        guard request.state == .asked else { throw ArchiveError.wrongState(.decidedAlready) }
        guard request.personID != work.actor.personID else { throw ArchiveError.forbidden(.ownRequest) }
        return request
    }

    private func decide(
        _ request: AccessRequest, _ keyed: KeyedCustomer, _ state: AccessRequest.State, days: Int, until: Moment?, because reason: PrivateText,
        as act: Act
    ) throws -> AccessRequest {
        let why = try work.reason(reason, charactersMax: AccessRequest.textCharactersMax, or: FieldProblem("reason", .decisionReason))
        let sealed = work.keys.vault.seal(why, under: keyed.key, at: Self.reason.at(row: request.id.rawValue))
        try work.connection.execute(
            """
            UPDATE access_requests
            SET state = \(state), days = \(days), decided_by = \(work.actor.personID), decided_at = \(work.at), until = \(until),
              sealed_reason = \(sealed.bytes)
            WHERE id = \(request.id)
            """)
        let body = CustomerVersion.record(version: keyed.customer.version, state: keyed.customer.state, reason: why)
        try work.record(act, .customer(request.customerID), body: body, under: keyed.key)
        return try find(request.id)
    }

    /// The A-level restriction is widened by no grant (B7).
    private func requireVisible(_ customer: Customer, to person: Person.ID) throws {
        guard let role = work.directory.person(person)?.role else { throw ArchiveError.notFound }
        let isHidden = work.policies.levelAVisibility == .strict && customer.content.abcLevel == .a && !role.seesLevelAStrictly
        guard !isHidden else { throw ArchiveError.wrongState(.hiddenLevel) }
    }

    private func requireDecider() throws {
        guard work.actor.role.decidesAccess else { throw ArchiveError.forbidden(.notForRole) }
    }
}

// MARK: - Reading

extension AccessStore {
    /// The customer that a grant of the actor's opens, as long as it is open.
    ///
    /// - Throws: `ArchiveError.notFound` for somebody else's, one that is over, and where the policy hides the customer by now.
    public func opened(_ id: AccessRequest.ID) throws -> AccessRequest {
        let request = try find(id)
        guard request.personID == work.actor.personID, request.isOpen(at: work.at) else { throw ArchiveError.notFound }
        return request
    }

    func find(_ id: AccessRequest.ID) throws -> AccessRequest {
        guard let request = try requests("a.id = \(id)").first else { throw ArchiveError.notFound }
        return request
    }

    private func record(_ act: Act, _ customer: RowKey, _ reason: PrivateText) throws {
        let body = CustomerVersion.record(version: 0, state: .filed, reason: reason)
        try work.record(act, .customer(customer.id), body: body, under: customer.key)
    }

    private func requests(_ condition: SQL) throws -> [AccessRequest] {
        try work.connection.rows(
            """
            SELECT \(Self.columns)
            FROM access_requests a JOIN customers c ON c.id = a.customer_id
            WHERE \(condition)
            ORDER BY a.id DESC
            LIMIT \(Self.listMax)
            """
        ) { row in
            let (id, person) = (try row.next(AccessRequest.ID.self), try row.next(Person.ID.self))
            let (customer, number) = (try row.next(Customer.ID.self), try row.next(String.self))
            let (state, days, askedAt) = (try row.next(AccessRequest.State.self), try row.next(Int.self), try row.next(Moment.self))
            let (by, at, until) = (try row.nextIfPresent(Person.ID.self), try row.nextIfPresent(Moment.self), try row.nextIfPresent(Moment.self))
            let key = try work.keys.customerKey(customer, wrapped: row.next())
            let purpose = try work.keys.vault.openText(Sealed(stored: row.next()), under: key, at: Self.purpose.at(row: id.rawValue))
            let reason = try row.nextIfPresent([UInt8].self).map {
                try work.keys.vault.openText(Sealed(stored: $0), under: key, at: Self.reason.at(row: id.rawValue))
            }
            return AccessRequest(
                id: id, personID: person, customerID: customer, number: number, state: state, days: days, askedAt: askedAt, decidedByID: by,
                decidedAt: at, until: until, purpose: purpose, reason: reason)
        }
    }
}

extension Role {
    /// Whether the role decides who reads customers out of reach: customer service (S2c), and the executive.
    public var decidesAccess: Bool { self == .service || self == .executive }
}

extension Wording {
    fileprivate static let notForRole = Wording("您的角色不能这样做。", en: "Your role does not do this.")
    fileprivate static let days = Wording(
        "请填写 \(AccessRequest.daysRange.lowerBound) 到 \(AccessRequest.daysRange.upperBound) 天。",
        en: "Give \(AccessRequest.daysRange.lowerBound) to \(AccessRequest.daysRange.upperBound) days.")
    fileprivate static let purpose = Wording(
        "请写明用途（不超过 \(AccessRequest.textCharactersMax) 字）。", en: "Say what for (at most \(AccessRequest.textCharactersMax) characters).")
    fileprivate static let decisionReason = Wording(
        "请写明理由（不超过 \(AccessRequest.textCharactersMax) 字）。", en: "Say why (at most \(AccessRequest.textCharactersMax) characters).")
    fileprivate static let noSuchCustomer = Wording("没有这个编号的客户，请核对编号。", en: "There is no customer of this number; check it.")
    fileprivate static let withinReach = Wording("这家客户本来就在您的范围内。", en: "This customer is within your reach already.")
    fileprivate static let askedAlready = Wording("您已申请过，正在等待或仍在有效期内。", en: "You asked already; it waits or is still open.")
    fileprivate static let tooMany = Wording(
        "您有 \(AccessStore.waitingMax) 个申请在等待，请先等审批。", en: "\(AccessStore.waitingMax) of your requests wait; let them be decided first.")
    fileprivate static let decidedAlready = Wording("这个申请已经处理过了。", en: "This request was decided already.")
    fileprivate static let ownRequest = Wording("不能审批自己的申请。", en: "Nobody decides their own request.")
    fileprivate static let hiddenLevel = Wording(
        "A 级档案按规定不对这个角色开放，不能批准。", en: "The policy hides A-level archives from this role; it cannot be granted.")
    fileprivate static let notOpen = Wording("这个授权已经结束。", en: "This grant is over already.")
}
