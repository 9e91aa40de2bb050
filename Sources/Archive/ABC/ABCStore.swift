import Database
import Foundation
import Vault
import Wording

/// Rankings of customers for their ABC level, and what they propose.
public struct ABCStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// Rankings of customers for their ABC level.
    public var abc: ABCStore { ABCStore(work: self) }
}

extension ABCStore {
    /// Most runs in a list, the newest.
    public static let listMax = 20
    /// Most proposals on one page.
    public static let pageCountMax = 200
    static let policyColumn = SealedColumn(table: SealedTable.abcRuns, column: 1)
    static let scoreColumn = SealedColumn(table: SealedTable.abcProposals, column: 1)
    static let reasonColumn = SealedColumn(table: SealedTable.abcProposals, column: 2)
    private static let originCharactersMax = 200
    private static let runColumns: SQL = """
        r.id, r.person_id, r.origin, r.state, r.day, r.customer_count, r.done_count, r.last_key, r.last_id, r.confirmed_by, r.confirmed_from,
        r.effective_on, r.created_at, r.sealed_policy
        """

    /// The actor's own runs and those of the schedule, the newest first.
    ///
    /// - Throws: `ArchiveError.forbidden` for a role that does not decide on levels.
    public func list() throws -> [ABCRun] {
        try requireDecider()
        // Each has its stretch of one index, so that other people's runs are not walked over.
        func newest(_ whose: SQL) -> SQL { "SELECT id FROM abc_runs WHERE \(whose) ORDER BY id DESC LIMIT \(Self.listMax)" }
        let (own, scheduled) = (newest("person_id = \(work.actor.personID)"), newest("person_id IS NULL"))
        return try runs(
            "r.id IN (SELECT o.id FROM (\(own)) o UNION ALL SELECT s.id FROM (\(scheduled)) s) ORDER BY r.id DESC", limit: Self.listMax)
    }

    /// One of the runs that ``list()`` tells of.
    ///
    /// - Throws: `ArchiveError.notFound` for anybody else's too, `.forbidden`.
    public func find(_ id: ABCRun.ID) throws -> ABCRun {
        try requireDecider()
        guard let run = try runs("r.id = \(id) AND \(visible)", limit: 1).first else { throw ArchiveError.notFound }
        return run
    }

    /// Asks for the customers within reach to be ranked, which is done in the background.
    ///
    /// - Throws: `ArchiveError.forbidden`, `.wrongState` while a run of the same person is under way.
    public func begin() throws -> ABCRun {
        try requireDecider()
        let mine: SQL = work.actor.personID.map { "r.person_id = \($0)" } ?? "r.person_id IS NULL"
        guard try runs("\(mine) AND r.state IN ('scoring', 'ranking', 'confirming') ORDER BY r.id", limit: 1).isEmpty else {
            throw ArchiveError.wrongState(.underWay)
        }
        let id = ABCRun.ID(rawValue: try CounterStore(connection: work.connection).next(ImportStore.counterName))
        let count = try work.connection.value("SELECT count(*) FROM customers c WHERE \(work.customers.reach.condition)", as: Int.self) ?? 0
        var record = RecordWriter()
        record.text(1, String(decoding: try JSONEncoder().encode(work.policies.abc), as: UTF8.self))
        let sealed = try work.keys.vault.seal(record, under: work.keys.ring.key(.people), at: Self.policyColumn.at(row: id.rawValue))
        try work.connection.execute(
            """
            INSERT INTO abc_runs (id, person_id, origin, state, day, customer_count, created_at, updated_at, sealed_policy)
            VALUES (
              \(id), \(work.actor.personID), \(String(work.actor.origin.prefix(Self.originCharactersMax))), 'scoring', \(CalendarDate(work.at)),
              \(count), \(work.at), \(work.at), \(sealed.bytes))
            """)
        try work.record(.abcAsked, .abcRun(id))
        return try find(id)
    }

    /// A page of a run's proposals for customers within reach, in the order of the ranking.
    ///
    /// - Parameters:
    ///   - place: behind which place it begins; 0 for the first page.
    ///   - limit: 1 to ``pageCountMax``.
    /// - Throws: `ArchiveError.notFound`, `.forbidden`.
    public func proposals(of id: ABCRun.ID, _ filter: ABCFilter = ABCFilter(), after place: Int = 0, limit: Int = 50) throws -> ABCPage {
        let run = try find(id)
        let limit = min(max(limit, 1), Self.pageCountMax)
        // Those of a level stand together, so the walk goes over no others.
        let places = filter.level.map { run.policy.places(of: $0, among: run.count) } ?? 1..<run.count + 1
        var condition: SQL = "p.place > \(max(place, places.lowerBound - 1)) AND p.place < \(places.upperBound)"
        if filter.changedOnly { condition.append(" AND p.is_change = 1") }
        if filter.openOnly { condition.append(" AND p.state = 'open'") }
        let found = try proposals(condition, of: run, limit: limit + 1)
        return ABCPage(proposals: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].place : nil)
    }

    /// What a run proposes for one customer within reach.
    ///
    /// - Throws: `ArchiveError.notFound`, `.forbidden`.
    public func proposal(for number: String, in id: ABCRun.ID) throws -> ABCProposal {
        let run = try find(id)
        guard let proposal = try proposals(Self.one(number), of: run, limit: 1).first else { throw ArchiveError.notFound }
        return proposal
    }

    private static func one(_ number: String) -> SQL {
        "p.place > 0 AND p.customer_id = (SELECT n.id FROM customers n WHERE n.number = \(number))"
    }

    /// CROSS JOIN keeps the ranking in front: the page is a walk along its places, whoever may be seen of it.
    private func proposals(_ condition: SQL, of run: ABCRun, limit: Int) throws -> [ABCProposal] {
        try work.connection.rows(
            """
            SELECT \(CustomerColumns.summaryList), p.place, p.proposed, p.before, p.state, p.level, p.decided_by, p.decided_at, p.effective_on,
              p.sealed_score, p.sealed_reason
            FROM abc_proposals p CROSS JOIN customers c
            WHERE c.id = p.customer_id AND p.run_id = \(run.id) AND \(condition) AND \(work.customers.reach.condition)
            ORDER BY p.place
            LIMIT \(limit)
            """
        ) { row in try ABCProposal(&row, of: run, keys: work.keys) }
    }

    /// - Throws: `ArchiveError.forbidden` for anyone but managers, executives and the program itself.
    func requireDecider() throws {
        guard work.actor.role.verifies || work.actor.role == .system else { throw ArchiveError.forbidden(.onlyDeciders) }
    }

    private var visible: SQL { "coalesce(r.person_id, 0) IN (0, \(work.actor.personID))" }

    func runs(_ condition: SQL, limit: Int) throws -> [ABCRun] {
        try work.connection.rows("SELECT \(Self.runColumns) FROM abc_runs r WHERE \(condition) LIMIT \(limit)") { row in
            try ABCRun(&row, keys: work.keys)
        }
    }
}

extension ABCRun {
    fileprivate init(_ row: inout Row, keys: ArchiveKeys) throws {
        id = try row.next()
        personID = try row.nextIfPresent()
        origin = try row.next()
        state = try row.next()
        day = try row.next()
        count = try row.next()
        doneCount = try row.next()
        let sortKey = try row.next(Int64.self)
        cursor = Cursor(sortKey: sortKey, customerID: try row.next())
        let person = try row.nextIfPresent(Person.ID.self)
        let from = try row.nextIfPresent(String.self)
        let effectiveOn = try row.nextIfPresent(CalendarDate.self)
        if let person, let effectiveOn {
            confirming = Confirming(personID: person, origin: from ?? "", effectiveOn: effectiveOn)
        } else {
            confirming = nil
        }
        createdAt = try row.next()
        let sealed = Sealed(stored: try row.next())
        var reader = try keys.vault.openRecord(sealed, under: keys.ring.key(.people), at: ABCStore.policyColumn.at(row: id.rawValue))
        var policy = ABCPolicy()
        while let field = try reader.next() {
            guard field.tag == 1 else { continue }
            policy = try JSONDecoder().decode(ABCPolicy.self, from: Data(try field.text().utf8))
        }
        self.policy = policy
    }
}

extension ABCProposal {
    fileprivate init(_ row: inout Row, of run: ABCRun, keys: ArchiveKeys) throws {
        let owner = try RowKey(&row, keys: keys)
        customer = try CustomerSummary(&row, of: owner, vault: keys.vault)
        place = try row.next()
        proposed = try row.next()
        before = try row.nextIfPresent()
        state = try row.next()
        let level = try row.nextIfPresent(ABCLevel.self)
        let person = try row.nextIfPresent(Person.ID.self)
        let at = try row.nextIfPresent(Moment.self)
        let effectiveOn = try row.nextIfPresent(CalendarDate.self)
        let sealedScore = Sealed(stored: try row.next())
        score = try ABCScore(
            keys.vault.openRecord(sealedScore, under: owner.key, at: ABCStore.scoreColumn.at(row: owner.id.rawValue)),
            weights: run.policy.weights)
        let sealedReason = try row.nextIfPresent([UInt8].self)
        let reason = try sealedReason.map { bytes in
            try keys.vault.openText(Sealed(stored: bytes), under: owner.key, at: ABCStore.reasonColumn.at(row: owner.id.rawValue))
        }
        if let level, let person, let at, let effectiveOn {
            decision = Decision(level: level, personID: person, at: at, effectiveOn: effectiveOn, reason: reason)
        } else {
            decision = nil
        }
    }
}

extension Wording {
    fileprivate static let underWay = Wording("上一次测算还在进行，请等它完成。", en: "The last ranking is still under way; wait for its end.")
    fileprivate static let onlyDeciders = Wording(
        "只有部门主管和总经理可以测算和确认 ABC 等级。", en: "Only managers and executives rank customers and decide on ABC levels.")
}
