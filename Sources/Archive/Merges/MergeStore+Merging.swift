import Database
import Vault
import Wording

/// Which archive goes into which, on which versions, and what is taken from it.
public struct MergeDraft: Sendable {
    /// The number of the archive that stays, and its version that was seen.
    public var kept: String
    public var keptVersion: Int64
    /// The number of the archive that goes into it, and its version that was seen.
    public var absorbed: String
    public var absorbedVersion: Int64
    /// The fields in which the absorbed one's word is taken, by ``FieldChange/name``; gaps are filled without asking.
    public var taking: Set<String>
    /// Why.
    public var reason: PrivateText

    /// A draft by its parts.
    public init(kept: String, from keptVersion: Int64, absorbed: String, from absorbedVersion: Int64, taking: Set<String>, reason: PrivateText) {
        self.kept = kept
        self.keptVersion = keptVersion
        self.absorbed = absorbed
        self.absorbedVersion = absorbedVersion
        self.taking = taking
        self.reason = reason
    }
}

extension MergeStore {
    /// Merges two archives: fields as chosen, contacts and tags of both, all dealings; the absorbed one leaves every list and can still be read.
    ///
    /// - Throws: `ArchiveError.changedMeanwhile` for a version of either that is not in force any more, `.invalid` without a reason,
    ///   `.wrongState` for two that are no duplicates or have too many dealings, `.forbidden`, `.notFound`.
    public func merge(_ draft: MergeDraft) throws -> Merge {
        try work.actor.requireEditor()
        let why = try work.reason(draft.reason, charactersMax: Merge.reasonCharactersMax, or: FieldProblem("reason", .mergeReason))
        let (kept, absorbed) = (try work.customers.find(draft.kept), try work.customers.find(draft.absorbed))
        for (keyed, version) in [(kept, draft.keptVersion), (absorbed, draft.absorbedVersion)] where keyed.customer.version != version {
            throw ArchiveError.changedMeanwhile(current: keyed.customer.version)
        }
        try requireMergeable(kept.customer, absorbed.customer)
        let id = Merge.ID(rawValue: try CounterStore(connection: work.connection).next(ImportStore.counterName))
        work.batch = id.rawValue
        let dealings = try work.dealings.move(from: absorbed, to: kept)
        let content = kept.customer.content.merged(with: absorbed.customer.content, taking: draft.taking)
        let after = try write(content, over: kept, because: why)
        try insert(id, kept.customer, after, absorbed.customer, why)
        try work.connection.insert(dealings.map { [id.sqlValue, $0.sqlValue] }, into: Self.dealings)
        try setAside(absorbed, for: id, because: why)
        try work.dealings.refresh(KeyedCustomer(after, key: kept.key))
        return try find(id).merge
    }

    /// Undoes a merge: the absorbed archive is as it was, with its dealings; the kept one goes back to what it said unless it was changed since.
    ///
    /// - Returns: whether the kept archive went back too.
    /// - Throws: `ArchiveError.notFound`, `.forbidden`.
    public func undo(_ id: Merge.ID) throws -> Bool {
        try work.actor.requireEditor()
        let merge = try find(id).merge
        work.batch = id.rawValue
        let kept = try work.customers.find(merge.keptID)
        let absorbed = try work.trash.find(merge.absorbedID)
        try work.trash.putBack(absorbed.customer, as: .mergeUndone)
        try work.connection.execute(
            """
            INSERT INTO filing_notes (\(Self.noteColumns)) SELECT \(Self.noteColumns) FROM merged_filing_notes
            WHERE customer_id = \(merge.absorbedID)
            """)
        try work.connection.execute("DELETE FROM merged_filing_notes WHERE customer_id = \(merge.absorbedID)")
        _ = try work.dealings.move(
            from: kept, to: absorbed, those: " AND d.id IN (SELECT g.dealing_id FROM merged_dealings g WHERE g.merge_id = \(id))")
        try work.connection.execute("UPDATE merges SET undone_at = \(work.at) WHERE id = \(id)")
        let goesBack = kept.customer.version == merge.versionAfter
        var after = kept.customer
        if goesBack, merge.versionAfter != merge.versionBefore {
            let before = try work.customers.rebuild(merge.versionBefore, of: kept.customer).content
            after = try work.customers.write(before, over: kept, as: .mergeUndone, isChecked: false)
        } else {
            try work.record(.mergeUndone, .customer(kept.customer.id))
        }
        try work.dealings.refresh(KeyedCustomer(after, key: kept.key))
        try work.dealings.refresh(absorbed)
        return goesBack
    }

    // MARK: -

    private static let noteColumns: SQL = "customer_id, submitted_by, submitted_at, decided_by, decided_at, sealed_reason"
    private static let dealings = TableColumns("merged_dealings", "merge_id", "dealing_id")

    /// That they were merged stands in the kept one's history even where it said everything already.
    private func write(_ content: CustomerContent, over kept: KeyedCustomer, because why: PrivateText) throws -> Customer {
        let after = try work.customers.write(content, over: kept, as: .customersMerged, because: why)
        if after.version == kept.customer.version {
            let body = CustomerVersion.record(version: after.version, state: after.state, reason: why)
            try work.record(.customersMerged, .customer(after.id), body: body, under: kept.key)
        }
        return after
    }

    private func insert(_ id: Merge.ID, _ before: Customer, _ after: Customer, _ absorbed: Customer, _ why: PrivateText) throws {
        let sealed = try work.keys.vault.seal(why, under: work.keys.ring.key(.people), at: Self.reason.at(row: id.rawValue))
        try work.connection.execute(
            """
            INSERT INTO merges (id, kept_id, absorbed_id, version_before, version_after, by_person_id, at, sealed_reason)
            VALUES (
              \(id), \(before.id), \(absorbed.id), \(before.version), \(after.version), \(work.actor.personID), \(work.at), \(sealed.bytes))
            """)
    }

    /// Takes the absorbed archive out of lists and search; its row and key stay as long as the merge stands.
    private func setAside(_ absorbed: KeyedCustomer, for id: Merge.ID, because why: PrivateText) throws {
        let customer = absorbed.customer
        try work.connection.execute(
            """
            INSERT INTO merged_filing_notes (\(Self.noteColumns)) SELECT \(Self.noteColumns) FROM filing_notes
            WHERE customer_id = \(customer.id)
            """)
        try work.trash.setAside(customer)
        try work.connection.execute("UPDATE trashed_customers SET merge_id = \(id) WHERE id = \(customer.id)")
        let body = CustomerVersion.record(version: customer.version, state: customer.state, reason: why)
        try work.record(.customerAbsorbed, .customer(customer.id), body: body, under: absorbed.key)
    }
}

extension Wording {
    fileprivate static let mergeReason = Wording(
        "请写明合并的原因（不超过 \(Merge.reasonCharactersMax) 字）。", en: "Say why they are merged (at most \(Merge.reasonCharactersMax) characters).")
}
