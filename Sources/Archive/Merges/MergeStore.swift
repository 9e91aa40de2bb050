import Database
import Vault
import Wording

/// Merges of two archives of one customer, both within the actor's reach.
public struct MergeStore {
    let work: UnitOfWork
    static let reason = SealedColumn(table: SealedTable.merges, column: 1)
    private static let columns: SQL = """
        m.id, m.kept_id, m.absorbed_id, m.version_before, m.version_after, m.by_person_id, m.at, m.undone_at, m.sealed_reason
        """
}

extension UnitOfWork {
    /// The merges of customers within the actor's reach.
    public var merges: MergeStore { MergeStore(work: self) }
}

// MARK: - Reading

extension MergeStore {
    /// Most archives told that went into one.
    public static let absorbedMax = 50

    /// Two archives beside each other. Looking at them is recorded.
    ///
    /// - Throws: `ArchiveError.notFound`; `.wrongState` for one archive given twice, and for two with different credit codes.
    public func preview(_ kept: String, with absorbed: String) throws -> MergePreview {
        let (kept, absorbed) = (try work.customers.open(kept), try work.customers.open(absorbed))
        try requireMergeable(kept, absorbed)
        let dealings = try work.connection.count("SELECT 1 FROM dealings d WHERE d.customer_id = \(absorbed.id)", upTo: Merge.dealingsMax + 1)
        return MergePreview(
            kept: kept, absorbed: absorbed, choices: kept.content.choices(with: absorbed.content),
            taken: kept.content.gaps(filledBy: absorbed.content), dealingCount: dealings,
            contactCount: kept.content.missingContacts(of: absorbed.content).count)
    }

    /// The archives that went into a customer and are in it still, the latest first.
    public func absorbed(by customer: Customer) throws -> [AbsorbedCustomer] {
        try absorbed("m.kept_id = \(customer.id) AND m.undone_at IS NULL")
    }

    /// A merge into a customer within reach.
    ///
    /// - Throws: `ArchiveError.notFound`.
    public func find(_ id: Merge.ID) throws -> AbsorbedCustomer {
        guard let found = try absorbed("m.id = \(id) AND m.undone_at IS NULL").first else { throw ArchiveError.notFound }
        _ = try work.customers.find(found.merge.keptID)
        return found
    }

    /// The number of the archive into which the one of this number went; nil where there is none within reach.
    public func keptNumber(of number: String) throws -> String? {
        try work.connection.value(
            """
            SELECT c.number
            FROM trashed_customers t
            JOIN merges m ON m.id = t.merge_id
            JOIN customers c ON c.id = m.kept_id
            WHERE t.number = \(number) AND \(work.customers.reach.condition)
            """, as: String.self)
    }

    /// What was done to an archive before it went into another, newest first.
    ///
    /// - Throws: `ArchiveError.notFound`.
    public func history(of id: Merge.ID, before: Int64? = nil, limit: Int = 30) throws -> HistoryPage {
        let merge = try find(id).merge
        let keyed = try work.trash.find(merge.absorbedID)
        return try work.customers.history(of: keyed, before: before, limit: limit)
    }

    private func absorbed(_ condition: SQL) throws -> [AbsorbedCustomer] {
        try work.connection.rows(
            """
            SELECT \(CustomerColumns.summaryList), \(Self.columns), k.number
            FROM merges m
            JOIN trashed_customers c ON c.id = m.absorbed_id
            JOIN customers k ON k.id = m.kept_id
            WHERE \(condition)
            ORDER BY m.id DESC
            LIMIT \(Self.absorbedMax)
            """
        ) { row in
            let summary = try CustomerSummary(&row, keys: work.keys)
            return AbsorbedCustomer(
                merge: try merge(&row), number: summary.number, name: summary.name, keptNumber: try row.next())
        }
    }

    private func merge(_ row: inout Row) throws -> Merge {
        let id = try row.next(Merge.ID.self)
        let (kept, absorbed) = (try row.next(Customer.ID.self), try row.next(Customer.ID.self))
        let (before, after) = (try row.next(Int64.self), try row.next(Int64.self))
        let (by, at, undoneAt) = (try row.nextIfPresent(Person.ID.self), try row.next(Moment.self), try row.nextIfPresent(Moment.self))
        let reason = try work.keys.vault.openText(
            Sealed(stored: try row.next()), under: work.keys.ring.key(.people), at: Self.reason.at(row: id.rawValue))
        return Merge(
            id: id, keptID: kept, absorbedID: absorbed, versionBefore: before, versionAfter: after, byID: by, at: at, undoneAt: undoneAt,
            reason: reason)
    }

    func requireMergeable(_ kept: Customer, _ absorbed: Customer) throws {
        guard kept.id != absorbed.id else { throw ArchiveError.wrongState(.sameArchive) }
        if let ours = kept.content.creditCode, let theirs = absorbed.content.creditCode, ours != theirs {
            throw ArchiveError.wrongState(.twoCodes)
        }
    }
}

extension Wording {
    fileprivate static let sameArchive = Wording("这是同一份档案，请选择另一份。", en: "This is one archive; choose another to merge it with.")
    fileprivate static let twoCodes = Wording(
        "两份档案的统一社会信用代码不同，是两家企业，不能合并；若其中一个填错，请先改正。",
        en: "The two have different credit codes, so they are two firms and are not merged; if one is wrong, correct it first.")
}
