import Database
import Vault
import Wording

extension ABCStore {
    /// Most characters of the reason for another level than was proposed.
    public static let reasonCharactersMax = 500
    /// How many days ahead a level may take effect at most.
    public static let effectiveDaysMax = 366

    /// Decides on what a run proposes for one customer: as it is proposed, or another level with the reason.
    ///
    /// - Parameters:
    ///   - level: the level; the proposed one when nil.
    ///   - reason: needed for another level than the proposed one.
    ///   - day: from which day on it holds; today when nil.
    /// - Throws: `ArchiveError.invalid` naming `reason` or `effectiveOn`, `.wrongState` for a proposal that is not open or has a newer one,
    ///   `.notFound`, `.forbidden`.
    public func decide(
        _ id: ABCRun.ID, on number: String, as level: ABCLevel? = nil, because reason: PrivateText? = nil, from day: CalendarDate? = nil
    ) throws {
        try requireEditingDecider()
        let run = try find(id)
        let proposal = try proposal(for: number, in: id)
        guard run.state == .proposed || run.state == .confirming, proposal.state == .open else { throw ArchiveError.wrongState(.notOpen) }
        guard try !isOutdated(proposal.customer.id, run) else { throw ArchiveError.wrongState(.outdated) }
        let level = level ?? proposal.proposed
        let why = EntryText.clean(reason?.inTheClear ?? "", isMultiline: true) ?? ""
        guard why.count <= Self.reasonCharactersMax, level == proposal.proposed || !why.isEmpty else {
            throw ArchiveError.invalid([FieldProblem("reason", .reasonNeeded)])
        }
        guard !work.policies.identityNumbers.refuses(why) else { throw ArchiveError.invalid([.identityNumber("reason")]) }
        let keyed = try work.customers.find(proposal.customer.id)
        let decision = ABCDecision(
            level: level, reason: why.isEmpty ? nil : PrivateText(why), effectiveOn: try checked(day), place: proposal.place,
            tenths: proposal.score.tenths)
        try settle(keyed, run, decision, isAlone: true)
    }

    /// Asks for all that is open within the actor's reach to be confirmed, which is done in the background.
    ///
    /// - Throws: `ArchiveError.invalid` naming `effectiveOn`, `.wrongState` for a run that is not waiting to be confirmed, `.notFound`, `.forbidden`.
    public func confirmAll(_ id: ABCRun.ID, from day: CalendarDate? = nil) throws {
        try requireEditingDecider()
        let run = try find(id)
        guard run.state == .proposed, let person = work.actor.personID else {
            throw ArchiveError.wrongState(
                Wording(
                    "这次测算“\(run.state.wording.chinese)”，现在不能确认。",
                    en: "This ranking is “\(run.state.wording.english)”; it cannot be confirmed now."))
        }
        let effectiveOn = try checked(day)
        try work.connection.execute(
            """
            UPDATE abc_runs
            SET state = 'confirming', done_count = 0, last_key = 0, last_id = 0, confirmed_by = \(person),
              confirmed_from = \(String(work.actor.origin.prefix(200))), effective_on = \(effectiveOn), updated_at = \(work.at)
            WHERE id = \(id)
            """)
        try work.record(.abcConfirmed, .abcRun(id))
    }

    /// Whether a newer run has a proposal for the customer.
    func isOutdated(_ customer: Customer.ID, _ run: ABCRun) throws -> Bool {
        try work.connection.value(
            """
            SELECT p.run_id
            FROM abc_proposals p JOIN abc_runs r ON r.id = p.run_id
            WHERE p.customer_id = \(customer) AND p.run_id > \(run.id) AND r.state IN ('proposed', 'confirming')
            LIMIT 1
            """, as: Int64.self) != nil
    }

    /// Writes down a decision and, where it holds already, gives the customer its level.
    ///
    /// - Parameter isAlone: whether it is recorded by itself even where nothing changes.
    func settle(_ keyed: KeyedCustomer, _ run: ABCRun, _ decision: ABCDecision, isAlone: Bool = false) throws {
        let before = keyed.customer.content.abcLevel
        let cause = LifecycleCause.ranking(decision.ground(in: run))
        let isDue = decision.effectiveOn <= CalendarDate(work.at)
        if before != decision.level, isDue {
            _ = try work.customers.setLevel(of: keyed, to: decision.level, because: cause, decision.reason)
        } else if before != decision.level || isAlone {
            try work.customers.noteAgreement(on: keyed, because: cause, decision.reason)
        }
        let sealed = decision.reason.map {
            work.keys.vault.seal($0, under: keyed.key, at: Self.reasonColumn.at(row: keyed.customer.id.rawValue)).bytes
        }
        let state: ABCProposal.State = before == decision.level || isDue ? .applied : .decided
        try work.connection.execute(
            """
            UPDATE abc_proposals
            SET state = \(state), before = \(before), level = \(decision.level), decided_by = \(work.actor.personID), decided_at = \(work.at),
              effective_on = \(decision.effectiveOn), sealed_reason = \(sealed)
            WHERE run_id = \(run.id) AND customer_id = \(keyed.customer.id)
            """)
    }

    private func checked(_ day: CalendarDate?) throws(ArchiveError) -> CalendarDate {
        let today = CalendarDate(work.at)
        guard let day else { return today }
        guard (0...Self.effectiveDaysMax).contains(today.days(until: day)) else {
            throw .invalid([FieldProblem("effectiveOn", .dayRange)])
        }
        return day
    }

    /// The program ranks on schedule, but decides nothing.
    private func requireEditingDecider() throws {
        try requireDecider()
        try work.actor.requireEditor()
    }
}

/// What is decided on one proposal.
struct ABCDecision {
    let level: ABCLevel
    let reason: PrivateText?
    let effectiveOn: CalendarDate
    let place: Int
    let tenths: Int

    func ground(in run: ABCRun) -> ABCGround {
        ABCGround(run: run.id.rawValue, place: place, count: run.count, tenths: tenths, effectiveOn: effectiveOn)
    }
}

extension CustomerStore {
    /// Gives a customer its ABC level and records the cause; like a move of the lifecycle it is no change that had to be verified again.
    func setLevel(of keyed: KeyedCustomer, to level: ABCLevel, because cause: LifecycleCause, _ reason: PrivateText?) throws -> Customer {
        let before = keyed.customer
        var after = before
        after.content.abcLevel = level
        after.version += 1
        after.updatedAt = work.at
        try update(before, to: after, key: keyed.key)
        let change = FieldChange(
            field: .abcLevel, before: FieldValue(code: before.content.abcLevel?.rawValue), after: .code(level.rawValue))
        try work.record(
            .abcDecided, .customer(after.id),
            body: CustomerVersion.record(version: after.version, state: after.state, changes: [change], cause: cause, because: reason),
            under: keyed.key)
        return after
    }

    /// Records a decision that changes nothing, or not yet.
    func noteAgreement(on keyed: KeyedCustomer, because cause: LifecycleCause, _ reason: PrivateText?) throws {
        let customer = keyed.customer
        try work.record(
            .abcAgreed, .customer(customer.id),
            body: CustomerVersion.record(version: customer.version, state: customer.state, changes: [], cause: cause, because: reason),
            under: keyed.key)
    }
}

extension Wording {
    fileprivate static let notOpen = Wording("这条建议已经处理过了。", en: "This proposal has been decided on already.")
    fileprivate static let outdated = Wording("已有更新的测算，请在那里确认。", en: "There is a newer ranking; decide there.")
    fileprivate static let reasonNeeded = Wording(
        "与建议不同时，请写明原因（不超过 \(ABCStore.reasonCharactersMax) 字）。",
        en: "For another level than proposed give the reason (at most \(ABCStore.reasonCharactersMax) characters).")
    fileprivate static let dayRange = Wording(
        "生效日期为今天起 \(ABCStore.effectiveDaysMax) 天之内。", en: "It takes effect today or within \(ABCStore.effectiveDaysMax) days.")
}
