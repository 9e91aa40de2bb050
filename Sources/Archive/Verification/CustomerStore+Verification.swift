import Database
import Vault
import Wording

/// What was decided about an archive, and by whom.
public struct FilingNote: Hashable, Sendable {
    /// Who submitted it, when.
    public let submittedByID: Person.ID?
    public let submittedAt: Moment?
    /// Who verified or returned it, when.
    public let decidedByID: Person.ID?
    public let decidedAt: Moment?
    /// Why it was returned.
    public let reason: PrivateText?
}

extension CustomerStore {
    /// Most characters of a reason.
    public static let reasonCharactersMax = 500

    /// Hands an archive over to be verified: 草稿 or 已退回 → 待核对.
    ///
    /// - Throws: `ArchiveError.invalid` naming every required field that is missing, `.wrongState`.
    public func submit(_ number: String, from version: Int64) throws -> Customer {
        try requireEditor()
        var keyed = try current(number, version)
        guard keyed.customer.state == .draft || keyed.customer.state == .returned else {
            throw ArchiveError.wrongState(
                Wording("只有草稿或已退回的档案可以送核对。", en: "Only a draft or returned archive can be submitted."))
        }
        let missing = keyed.customer.missingFields(under: work.policies).map { FieldProblem.missing($0) }
            + work.ownFields.missing(in: keyed.customer.content).map { FieldProblem.missing($0) }
        guard missing.isEmpty else { throw ArchiveError.invalid(missing) }
        try note(on: keyed.customer.id, submitted: true, reason: nil, key: keyed.key)
        return try move(&keyed, to: .pending, as: .customerSubmitted, reason: nil)
    }

    /// Verifies an archive, which is then on file: 待核对 → 已归档.
    ///
    /// - Throws: `ArchiveError.forbidden` for one's own entry or a role that does not verify, `.wrongState`.
    public func verify(_ number: String, from version: Int64) throws -> Customer {
        var keyed = try decidable(number, version)
        keyed.customer.filedVersion = keyed.customer.version + 1
        try note(on: keyed.customer.id, submitted: false, reason: nil, key: keyed.key)
        return try move(&keyed, to: .filed, as: .customerFiled, reason: nil)
    }

    /// Sends an archive back with the reason: 待核对 → 已退回.
    ///
    /// - Throws: as ``verify(_:from:)``; `ArchiveError.invalid` without a reason.
    public func sendBack(_ number: String, from version: Int64, because reason: PrivateText) throws -> Customer {
        let reason = try work.reason(
            reason, charactersMax: Self.reasonCharactersMax, or: .reason(charactersMax: Self.reasonCharactersMax))
        var keyed = try decidable(number, version)
        try note(on: keyed.customer.id, submitted: false, reason: reason, key: keyed.key)
        return try move(&keyed, to: .returned, as: .customerReturned, reason: reason)
    }

    /// The archives that wait for this actor to verify, the longest waiting first.
    public func waitingToVerify(limit: Int = 50) throws -> [CustomerSummary] {
        guard work.actor.role.verifies else { return [] }
        return try waiting(
            "c.state = 'pending' AND c.changed_by IS DISTINCT FROM \(work.actor.personID) AND c.entered_by IS DISTINCT FROM \(work.actor.personID)",
            limit)
    }

    /// The actor's own archives in a state that waits for the actor: drafts, or returned ones.
    public func mine(in state: FilingState, limit: Int = 50) throws -> [CustomerSummary] {
        try waiting(changedHere(in: state), limit)
    }

    /// What the actor changed last that is not filed yet; SQLite takes the index over it only where its condition is repeated.
    func changedHere(in state: FilingState) -> SQL {
        "c.state <> 'filed' AND c.state = \(state) AND c.changed_by = \(work.actor.personID)"
    }

    /// What was decided about an archive; nil when it was never submitted.
    public func filingNote(of customer: Customer) throws -> FilingNote? {
        let keyed = try find(customer.id)
        return try work.connection.first(
            """
            SELECT submitted_by, submitted_at, decided_by, decided_at, sealed_reason
            FROM filing_notes
            WHERE customer_id = \(customer.id)
            """
        ) { row in
            FilingNote(
                submittedByID: try row.nextIfPresent(), submittedAt: try row.nextIfPresent(),
                decidedByID: try row.nextIfPresent(), decidedAt: try row.nextIfPresent(),
                reason: try row.nextIfPresent([UInt8].self).map { sealed in
                    try work.keys.vault.openText(
                        Sealed(stored: sealed), under: keyed.key,
                        at: CustomerColumns.reason.at(row: customer.id.rawValue))
                })
        }
    }
}

extension CustomerStore {
    private func waiting(_ condition: SQL, _ limit: Int) throws -> [CustomerSummary] {
        try work.connection.rows(
            """
            SELECT \(CustomerColumns.summaryList)
            FROM customers c
            WHERE \(condition) AND \(reach.condition)
            ORDER BY c.id
            LIMIT \(min(max(limit, 1), Self.pageCountMax))
            """
        ) { row in try CustomerSummary(&row, keys: work.keys) }
    }

    private func current(_ number: String, _ version: Int64) throws -> KeyedCustomer {
        let keyed = try find(number)
        guard keyed.customer.version == version else {
            throw ArchiveError.changedMeanwhile(current: keyed.customer.version)
        }
        return keyed
    }

    private func decidable(_ number: String, _ version: Int64) throws -> KeyedCustomer {
        guard work.actor.role.verifies else {
            throw ArchiveError.forbidden(
                Wording("只有部门主管或总经理可以核对档案。", en: "Only a manager or executive verifies archives."))
        }
        let keyed = try current(number, version)
        guard keyed.customer.state == .pending else {
            throw ArchiveError.wrongState(
                Wording("这份档案不在待核对状态。", en: "This archive is not waiting to be verified."))
        }
        guard keyed.customer.isVerifiable(by: work.actor.personID) else {
            throw ArchiveError.forbidden(
                Wording("不能核对自己录入或修改的档案，请由他人核对。", en: "Nobody verifies their own entry; someone else must."))
        }
        return keyed
    }

    private func move(
        _ keyed: inout KeyedCustomer, to state: FilingState, as act: Act, reason: PrivateText?
    ) throws -> Customer {
        let before = keyed.customer
        keyed.customer.state = state
        keyed.customer.version += 1
        keyed.customer.updatedAt = work.at
        try update(before, to: keyed.customer, key: keyed.key)
        try work.record(
            act, .customer(before.id),
            body: CustomerVersion.record(version: keyed.customer.version, state: state, reason: reason),
            under: keyed.key)
        return keyed.customer
    }

    private func note(on id: Customer.ID, submitted: Bool, reason: PrivateText?, key: DataKey) throws {
        let sealed = reason.map {
            work.keys.vault.seal($0, under: key, at: CustomerColumns.reason.at(row: id.rawValue)).bytes
        }
        let person = work.actor.personID
        try work.connection.execute(
            submitted
                ? """
                INSERT INTO filing_notes (customer_id, submitted_by, submitted_at)
                VALUES (\(id), \(person), \(work.at))
                ON CONFLICT (customer_id) DO UPDATE
                SET submitted_by = \(person), submitted_at = \(work.at), decided_by = NULL, decided_at = NULL,
                  sealed_reason = NULL
                """
                : """
                INSERT INTO filing_notes (customer_id, decided_by, decided_at, sealed_reason)
                VALUES (\(id), \(person), \(work.at), \(sealed))
                ON CONFLICT (customer_id) DO UPDATE
                SET decided_by = \(person), decided_at = \(work.at), sealed_reason = \(sealed)
                """)
    }
}

extension FieldProblem {
    /// A required field in which nothing was entered.
    static func missing(_ field: CustomerField) -> FieldProblem {
        FieldProblem(
            field.rawValue,
            Wording(
                "“\(field.wording.chinese)”未填写，送核对前请补充。",
                en: "“\(field.wording.english)” is missing; fill it in before submitting."))
    }

    static func reason(charactersMax: Int) -> FieldProblem {
        FieldProblem(
            "reason",
            Wording(
                "请写明退回原因（不超过 \(charactersMax) 字）。",
                en: "Give the reason for returning it (at most \(charactersMax) characters)."))
    }
}
