import Database
import Vault
import Wording

extension DealingStore {
    /// Most characters of the reason for cancelling.
    public static let reasonCharactersMax = 500

    /// Records a dealing by what was typed. Whoever was no customer yet is one now (B3), which is recorded with its cause.
    ///
    /// - Throws: `ArchiveError.invalid` naming every field with the way out, `.forbidden`, `.notFound`.
    public func record(_ entry: DealingEntry, with customer: String) throws -> Dealing {
        try record(entry, with: customer, numbering: Dealing.numbering)
    }

    func record(_ entry: DealingEntry, with customer: String, numbering: NumberingRule) throws -> Dealing {
        try work.actor.requireEditor()
        let keyed = try work.customers.find(customer)
        let content = try read(entry, over: nil)
        let dealing = try insert([content], of: keyed, numbering: numbering)[0]
        try follow(keyed, because: dealing)
        return dealing
    }

    /// Changes a dealing by what was typed; the version before stays in the trail.
    ///
    /// - Throws: `ArchiveError.changedMeanwhile`, `.wrongState` for a cancelled one, `.invalid`, `.forbidden`, `.notFound`.
    public func change(_ number: String, of customer: String, from version: Int64, by entry: DealingEntry) throws -> Dealing {
        let (keyed, before) = try changeable(number, of: customer, from: version)
        guard !before.isCancelled else { throw ArchiveError.wrongState(Self.isCancelled) }
        var after = before
        after.content = try read(entry, over: before.content)
        return try write(after, of: keyed, as: .dealingChanged)
    }

    /// Cancels a dealing, which counts no longer; it stays to be read, with the reason.
    ///
    /// - Throws: as ``change(_:of:from:by:)``; `ArchiveError.invalid` without a reason.
    public func cancel(_ number: String, of customer: String, from version: Int64, because reason: PrivateText) throws -> Dealing {
        let why = try work.reason(reason, charactersMax: Self.reasonCharactersMax, or: .cancellingReason)
        let (keyed, before) = try changeable(number, of: customer, from: version)
        guard !before.isCancelled else { throw ArchiveError.wrongState(Self.isCancelled) }
        var after = before
        after.isCancelled = true
        return try write(after, of: keyed, as: .dealingCancelled, reason: why)
    }

    /// Takes a cancelling back.
    ///
    /// - Throws: `ArchiveError.wrongState` for a dealing that is not cancelled; as ``change(_:of:from:by:)``.
    public func reinstate(_ number: String, of customer: String, from version: Int64) throws -> Dealing {
        let (keyed, before) = try changeable(number, of: customer, from: version)
        guard before.isCancelled else {
            throw ArchiveError.wrongState(Wording("这笔交易没有取消，无需恢复。", en: "This dealing is not cancelled."))
        }
        var after = before
        after.isCancelled = false
        return try write(after, of: keyed, as: .dealingReinstated)
    }

    private static let isCancelled = Wording("这笔交易已取消，请先恢复。", en: "This dealing is cancelled; reinstate it first.")

    private func changeable(_ number: String, of customer: String, from version: Int64) throws -> (KeyedCustomer, Dealing) {
        try work.actor.requireEditor()
        let keyed = try work.customers.find(customer)
        let dealing = try find(number, of: keyed)
        guard dealing.version == version else { throw ArchiveError.changedMeanwhile(current: dealing.version) }
        return (keyed, dealing)
    }

    private func read(_ entry: DealingEntry, over base: DealingContent?) throws -> DealingContent {
        let reading = DealingReading(entry, over: base, products: try work.products.all(), under: EntryRules(work))
        guard reading.problems.isEmpty else { throw ArchiveError.invalid(reading.problems) }
        return reading.content
    }
}

// MARK: - Rows

extension DealingStore {
    /// The columns of a new dealing's row.
    private static let table = TableColumns(
        "dealings", "id", "customer_id", "number", "version", "day", "is_cancelled", "import_batch", "sealed")

    /// Writes new dealings of one customer, each with its entry in the ledger; ``follow(_:because:)`` comes after the last.
    func insert(
        _ contents: [DealingContent], of keyed: KeyedCustomer, numbering: NumberingRule = Dealing.numbering, importBatch: Int64? = nil
    ) throws -> [Dealing] {
        let ids = try counters.reserve(Int64(contents.count), of: "dealing")
        let numbers = try numbers(contents.count, by: numbering)
        let dealings = zip(zip(ids, numbers), contents).map { place, content in
            Dealing(id: Dealing.ID(rawValue: place.0), number: place.1, version: 1, isCancelled: false, content: content)
        }
        try work.connection.insert(
            dealings.map { dealing in
                [SQLValue](
                    row: dealing.id, keyed.customer.id, dealing.number, dealing.version, dealing.content.day, false, importBatch,
                    seal(dealing, keyed.key).bytes)
            }, into: Self.table)
        for dealing in dealings { try record(.dealingRecorded, dealing, of: keyed) }
        return dealings
    }

    private func write(_ after: Dealing, of keyed: KeyedCustomer, as act: Act, reason: PrivateText? = nil) throws -> Dealing {
        var after = after
        after.version += 1
        let changed = try work.connection.execute(
            """
            UPDATE dealings
            SET version = \(after.version), day = \(after.content.day), is_cancelled = \(after.isCancelled), sealed = \(seal(after, keyed.key).bytes)
            WHERE id = \(after.id) AND version = \(after.version - 1)
            """)
        guard changed == 1 else { throw ArchiveError.changedMeanwhile(current: after.version) }
        try record(act, after, of: keyed, reason: reason)
        try follow(keyed, because: after)
        return after
    }

    func record(_ act: Act, _ dealing: Dealing, of keyed: KeyedCustomer, reason: PrivateText? = nil) throws {
        try work.record(
            act, .customer(keyed.customer.id),
            body: CustomerVersion.record(DealingVersion(dealing), of: keyed.customer, reason: reason), under: keyed.key)
    }

    func seal(_ dealing: Dealing, _ key: DataKey) -> Sealed {
        work.keys.vault.seal(dealing.content.record, under: key, at: Self.column.at(row: dealing.id.rawValue))
    }

    private func numbers(_ count: Int, by rule: NumberingRule) throws -> [String] {
        let today = CalendarDate(work.at)
        let stem = rule.stem(year: today.year, month: today.month)
        return try counters.reserve(Int64(count), of: "dealing " + stem).map { rule.number(stem: stem, serial: $0) }
    }

    private var counters: CounterStore { CounterStore(connection: work.connection) }
}

extension FieldProblem {
    fileprivate static let cancellingReason = FieldProblem(
        "reason",
        Wording(
            "请写明取消的原因（不超过 \(DealingStore.reasonCharactersMax) 字）",
            en: "Say why it is cancelled (at most \(DealingStore.reasonCharactersMax) characters)"))
}
