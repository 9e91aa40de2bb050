import Database
import Vault
import Wording

/// Searches for customers entered twice, and what the last of them found within the actor's reach.
public struct DuplicateScanStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// Searches of the archive for customers entered twice.
    public var duplicateScans: DuplicateScanStore { DuplicateScanStore(work: self) }
}

extension DuplicateScanStore {
    /// Most pairs on one page.
    public static let pageCountMax = 200
    private static let columns: SQL = """
        s.id, s.person_id, s.state, s.customer_count, s.done_count, s.pair_count, s.created_at, s.ended_at
        """

    /// The last scan; nil where there was none.
    public func latest() throws -> DuplicateScan? { try scans("1 = 1 ORDER BY s.id DESC").first }

    /// Asks for a scan of the whole archive.
    ///
    /// - Throws: `ArchiveError.wrongState` while one runs, `.forbidden` for who answers for no department.
    public func begin() throws -> DuplicateScan {
        guard work.actor.role.assignsOwners else {
            throw ArchiveError.forbidden(Wording("您的角色不能查找全部档案。", en: "Your role does not search the whole archive."))
        }
        guard try scans("s.state = 'running'").isEmpty else {
            throw ArchiveError.wrongState(Wording("正在查找，请稍候。", en: "A search is under way already."))
        }
        let id = DuplicateScan.ID(rawValue: try CounterStore(connection: work.connection).next("duplicate scan"))
        let count = try work.connection.value("SELECT count(*) FROM customers", as: Int.self) ?? 0
        try work.connection.execute(
            """
            INSERT INTO duplicate_scans (id, person_id, state, customer_count, done_count, pair_count, created_at)
            VALUES (\(id), \(work.actor.personID), 'running', \(count), 0, 0, \(work.at))
            """)
        try work.record(.duplicateScanAsked, .duplicateScan(id))
        return try find(id)
    }

    /// Stops a scan that runs.
    ///
    /// - Throws: `ArchiveError.notFound` where none runs, `.forbidden`.
    public func stop() throws {
        guard work.actor.role.assignsOwners, let scan = try running() else { throw ArchiveError.notFound }
        try work.connection.execute("UPDATE duplicate_scans SET state = 'stopped', ended_at = \(work.at) WHERE id = \(scan.id)")
        try work.record(.duplicateScanStopped, .duplicateScan(scan.id))
    }

    /// The pairs that the last finished scan found, both within reach and not said to be two, the likeliest first.
    ///
    /// - Parameter place: where the page before ended; nil for the first page.
    public func pairs(after place: DuplicatePlace? = nil, limit: Int = 50) throws -> [DuplicatePair] {
        try work.actor.requireEditor()
        guard let scan = try scans("s.state = 'done' ORDER BY s.id DESC").first else { return [] }
        let later: SQL = place.map {
            " AND (-p.weight, p.first_id, p.second_id) > (\(-$0.weight), \($0.firstID), \($0.secondID))"
        } ?? ""
        let reach = work.customers.reach.condition
        let found = try work.connection.rows(
            """
            SELECT \(CustomerColumns.summaryList), p.weight, p.second_id, p.evidence
            FROM duplicate_pairs p
            JOIN customers c ON c.id = p.first_id
            WHERE p.scan_id = \(scan.id)\(later) AND \(reach)
              AND p.second_id IN (SELECT c.id FROM customers c WHERE c.id = p.second_id AND \(reach))
              AND NOT EXISTS (SELECT 1 FROM distinct_customers d WHERE d.first_id = p.first_id AND d.second_id = p.second_id)
            ORDER BY p.weight DESC, p.first_id, p.second_id
            LIMIT \(min(max(limit, 1), Self.pageCountMax))
            """
        ) { row in
            FoundPair(
                first: try CustomerSummary(&row, keys: work.keys), weight: try row.next(), second: try row.next(), evidence: try row.next())
        }
        let others = try work.connection.rows(
            "SELECT \(CustomerColumns.summaryList) FROM customers c WHERE c.id IN \(list: found.map(\.second))"
        ) { row in try CustomerSummary(&row, keys: work.keys) }
        let byID = Dictionary(others.map { ($0.id, $0) }) { first, _ in first }
        return found.compactMap { pair in byID[pair.second].map { pair.with($0) } }
    }

    /// Says that two customers are two, so that no scan proposes them again.
    ///
    /// - Throws: `ArchiveError.notFound`, `.forbidden`.
    public func tellApart(_ first: String, _ second: String) throws {
        try work.actor.requireEditor()
        let ids = try [first, second].map { try work.customers.find($0).customer.id }.sorted()
        try work.connection.execute(
            """
            INSERT INTO distinct_customers (first_id, second_id, person_id, at)
            VALUES (\(ids[0]), \(ids[1]), \(work.actor.personID), \(work.at))
            ON CONFLICT (first_id, second_id) DO NOTHING
            """)
        for id in ids { try work.record(.customersToldApart, .customer(id)) }
    }

    func running() throws -> DuplicateScan? { try scans("s.state = 'running' ORDER BY s.id").first }

    func find(_ id: DuplicateScan.ID) throws -> DuplicateScan {
        guard let scan = try scans("s.id = \(id)").first else { throw ArchiveError.notFound }
        return scan
    }

    private func scans(_ condition: SQL) throws -> [DuplicateScan] {
        try work.connection.rows("SELECT \(Self.columns) FROM duplicate_scans s WHERE \(condition) LIMIT 1") { row in
            DuplicateScan(
                id: try row.next(), personID: try row.nextIfPresent(), state: try row.next(), customerCount: try row.next(),
                doneCount: try row.next(), pairCount: try row.next(), createdAt: try row.next(), endedAt: try row.nextIfPresent())
        }
    }
}

/// A pair before its second customer is read.
private struct FoundPair {
    let first: CustomerSummary
    let weight: Int
    let second: Customer.ID
    let evidence: String

    func with(_ other: CustomerSummary) -> DuplicatePair {
        DuplicatePair(
            first: first, second: other,
            evidence: evidence.split(separator: ",").compactMap { Int64($0).flatMap(DuplicateEvidence.init(code:)) },
            place: DuplicatePlace(weight: weight, firstID: first.id, secondID: second))
    }
}
