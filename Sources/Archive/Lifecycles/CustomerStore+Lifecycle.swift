import Vault
import Wording

extension CustomerStore {
    /// Most characters of the reason for a move by hand.
    public static let moveReasonCharactersMax = 500

    /// Moves a customer to another stage of its lifecycle by hand, with the reason (B3).
    ///
    /// - Throws: `ArchiveError.invalid` without a reason, `.wrongState` where it stands there already, `.changedMeanwhile`, `.forbidden`,
    ///   `.notFound`.
    public func move(_ number: String, from version: Int64, to lifecycle: Lifecycle, because reason: PrivateText) throws -> Customer {
        try requireEditor()
        let why = try work.reason(reason, charactersMax: Self.moveReasonCharactersMax, or: .moveReason)
        let keyed = try find(number)
        guard keyed.customer.version == version else { throw ArchiveError.changedMeanwhile(current: keyed.customer.version) }
        guard keyed.customer.content.lifecycle != lifecycle else {
            throw ArchiveError.wrongState(Wording("客户已在这个阶段。", en: "The customer is in this stage already."))
        }
        return try move(keyed, to: lifecycle, because: .reason(why))
    }

    /// Moves a customer and records the cause; that it moved is no change of the archive which had to be verified again.
    func move(_ keyed: KeyedCustomer, to lifecycle: Lifecycle, because cause: LifecycleCause) throws -> Customer {
        let before = keyed.customer
        var after = before
        after.content.lifecycle = lifecycle
        after.version += 1
        after.updatedAt = work.at
        try update(before, to: after, key: keyed.key)
        let change = FieldChange(field: .lifecycle, before: .code(before.content.lifecycle.rawValue), after: .code(lifecycle.rawValue))
        try work.record(
            cause.reason == nil ? .lifecycleFollowed : .lifecycleMoved, .customer(after.id),
            body: CustomerVersion.record(version: after.version, state: after.state, changes: [change], cause: cause), under: keyed.key)
        return after
    }
}

extension FieldProblem {
    fileprivate static let moveReason = FieldProblem(
        "reason",
        Wording(
            "请写明调整的原因（不超过 \(CustomerStore.moveReasonCharactersMax) 字）",
            en: "Say why it is moved (at most \(CustomerStore.moveReasonCharactersMax) characters)"))
}
