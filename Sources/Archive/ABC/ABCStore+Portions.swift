import Database
import Vault

extension ABCStore {
    private static let table = TableColumns(
        "abc_proposals", "run_id", "customer_id", "sort_key", "before", "sealed_score")

    /// Does the next portion of a run.
    ///
    /// - Returns: whether there may be more to do.
    func portion(of id: ABCRun.ID) throws -> Bool {
        let run = try find(id)
        switch run.state {
        case .scoring: try score(run)
        case .ranking: try rank(run)
        case .confirming: try confirm(run)
        case .proposed, .stopped:
            try work.record(.abcFinished, .abcRun(id))
            return false
        }
        try work.record(.abcGoesOn, .abcRun(id))
        return true
    }

    /// Ends a run of somebody who may not rank or decide any more; what is proposed already stays so.
    func giveUp(_ run: ABCRun) throws {
        let state: ABCRun.State = run.state == .confirming ? .proposed : .stopped
        try work.connection.execute("UPDATE abc_runs SET state = \(state), updated_at = \(work.at) WHERE id = \(run.id)")
        try work.record(.abcStopped, .abcRun(run.id))
    }

    // MARK: - Scoring

    private func score(_ run: ABCRun) throws {
        let customers = try work.connection.rows(
            """
            SELECT \(CustomerColumns.whole)
            FROM customers c
            WHERE c.id > \(run.cursor.customerID) AND \(work.customers.reach.condition)
            ORDER BY c.id
            LIMIT \(ABCRunner.portionCount)
            """
        ) { row in try KeyedCustomer(&row, keys: work.keys) }
        guard let last = customers.last else { return try move(run, to: .ranking, count: run.doneCount) }
        let dealings = try dealings(of: customers.map(\.customer.id), on: run.day)
        try work.connection.insert(
            customers.map { row(of: $0, dealings[$0.customer.id] ?? ABCDealings(), run) }, into: Self.table)
        try advance(run, by: customers.count, to: ABCRun.Cursor(sortKey: 0, customerID: last.customer.id))
    }

    private func row(of keyed: KeyedCustomer, _ dealings: ABCDealings, _ run: ABCRun) -> [SQLValue] {
        let id = keyed.customer.id
        let score = ABCScore(of: keyed.customer, dealings, on: run.day, under: run.policy)
        let sealed = work.keys.vault.seal(score.record, under: keyed.key, at: Self.scoreColumn.at(row: id.rawValue))
        let level = keyed.customer.content.abcLevel
        return [SQLValue](row: run.id, id, ABCOrder.key(score, level, lastDealing: dealings.last), level, sealed.bytes)
    }

    private func dealings(of ids: [Customer.ID], on today: CalendarDate) throws -> [Customer.ID: ABCDealings] {
        let yearAgo = today.adding(days: -365) ?? today
        let rows = try work.connection.rows(
            """
            SELECT d.customer_id, max(d.day), count(CASE WHEN d.day > \(yearAgo) THEN 1 END)
            FROM dealings d
            WHERE d.customer_id IN \(list: ids) AND d.is_cancelled = 0
            GROUP BY d.customer_id
            """
        ) { row in
            let id = try row.next(Customer.ID.self)
            let last = try row.nextIfPresent(CalendarDate.self)
            return (id, ABCDealings(last: last, countOfYear: try row.next(Int.self)))
        }
        return Dictionary(rows) { first, _ in first }
    }

    // MARK: - Ranking

    private func rank(_ run: ABCRun) throws {
        let rows = try work.connection.rows(
            """
            SELECT p.sort_key, p.customer_id, p.before
            FROM abc_proposals p
            WHERE p.run_id = \(run.id) AND (p.sort_key, p.customer_id) > (\(run.cursor.sortKey), \(run.cursor.customerID))
            ORDER BY p.sort_key, p.customer_id
            LIMIT \(ABCRunner.portionCount)
            """
        ) { row in
            let key = try row.next(Int64.self)
            let id = try row.next(Customer.ID.self)
            return (cursor: ABCRun.Cursor(sortKey: key, customerID: id), before: try row.nextIfPresent(ABCLevel.self))
        }
        guard let last = rows.last else { return try move(run, to: .proposed, count: run.count) }
        for (position, row) in rows.enumerated() {
            let place = run.doneCount + position + 1
            let level = run.policy.level(ofPlace: place, among: run.count)
            try work.connection.execute(
                """
                UPDATE abc_proposals SET place = \(place), proposed = \(level), is_change = \(level != row.before)
                WHERE run_id = \(run.id) AND customer_id = \(row.cursor.customerID)
                """)
        }
        try advance(run, by: rows.count, to: last.cursor)
    }

    // MARK: - Confirming

    private func confirm(_ run: ABCRun) throws {
        guard let day = run.confirming?.effectiveOn else { return try move(run, to: .proposed, count: run.count) }
        let open = try work.connection.rows(
            """
            SELECT p.customer_id, p.place, p.proposed, p.sealed_score, \(CustomerColumns.whole)
            FROM abc_proposals p CROSS JOIN customers c
            WHERE c.id = p.customer_id AND p.run_id = \(run.id) AND p.customer_id > \(run.cursor.customerID) AND p.state = 'open' AND \(work.customers.reach.condition)
            ORDER BY p.customer_id
            LIMIT \(ABCRunner.portionCount)
            """
        ) { row in
            let id = try row.next(Customer.ID.self)
            let (place, level, sealed) = (try row.next(Int.self), try row.next(ABCLevel.self), Sealed(stored: try row.next()))
            let keyed = try KeyedCustomer(&row, keys: work.keys)
            let record = try work.keys.vault.openRecord(sealed, under: keyed.key, at: Self.scoreColumn.at(row: id.rawValue))
            let score = try ABCScore(record, weights: run.policy.weights)
            return (keyed: keyed, ABCDecision(level: level, reason: nil, effectiveOn: day, place: place, tenths: score.tenths))
        }
        guard let last = open.last else { return try move(run, to: .proposed, count: run.count) }
        for (keyed, decision) in open {
            if try isOutdated(keyed.customer.id, run) {
                try drop(keyed.customer.id, run.id)
            } else {
                try settle(keyed, run, decision)
            }
        }
        try advance(run, by: open.count, to: ABCRun.Cursor(sortKey: 0, customerID: last.keyed.customer.id))
    }

    func drop(_ customer: Customer.ID, _ run: ABCRun.ID) throws {
        try work.connection.execute("UPDATE abc_proposals SET state = 'dropped' WHERE run_id = \(run) AND customer_id = \(customer)")
    }

    // MARK: - The run

    private func move(_ run: ABCRun, to state: ABCRun.State, count: Int) throws {
        try work.connection.execute(
            """
            UPDATE abc_runs
            SET state = \(state), customer_count = \(count), done_count = 0, last_key = \(ABCOrder.beforeAll), last_id = 0, updated_at = \(work.at)
            WHERE id = \(run.id)
            """)
    }

    private func advance(_ run: ABCRun, by count: Int, to cursor: ABCRun.Cursor) throws {
        try work.connection.execute(
            """
            UPDATE abc_runs
            SET done_count = done_count + \(count), last_key = \(cursor.sortKey), last_id = \(cursor.customerID), updated_at = \(work.at)
            WHERE id = \(run.id)
            """)
    }
}

/// The order of a ranking as one number, the lower the better; of equal ones the customer that was entered first comes first.
///
/// The greater score first; of equal scores the higher present level, so that nobody loses a level by a tie; of equal levels the later dealing.
enum ABCOrder {
    /// In front of every key.
    static let beforeAll: Int64 = -1
    /// More than any sum of points and weights: nine parts of at most 100 points that weigh at most 100 each.
    private static let sumBound: Int64 = 100_000
    /// More than the days since 1970 of any dealing that is believed.
    private static let dayBound: Int64 = 3_000_000

    static func key(_ score: ABCScore, _ level: ABCLevel?, lastDealing: CalendarDate?) -> Int64 {
        let levels: Int64 =
            switch level {
            case .a: 0
            case .b: 1
            case .c: 2
            case nil: 3
            }
        let day = min(max(Int64(lastDealing?.daysSinceEpoch ?? 0), 0), dayBound - 1)
        return ((sumBound - 1 - Int64(score.sum)) * 4 + levels) * dayBound + (dayBound - 1 - day)
    }
}
