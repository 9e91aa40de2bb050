import Database
import Vault

extension PolicyStore {
    /// Most of what the reading of an effect counts; see `BoundedCount`.
    private static let countMax = BoundedCount.max + 1
    private static let origin = "policy effect"

    /// What would change in the archive, as it is now, if a document said what other policies say.
    ///
    /// Only what can be counted; what merely holds from now on stands in the difference.
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator or executive.
    public func effects(of document: PolicyDocument, becoming policies: Policies) throws -> [PolicyEffect] {
        try requireManager()
        let before = try snapshots.policies()
        let after = try before.taking(document, from: policies)
        guard before != after else { return [] }
        switch document {
        case .visibility: return try levelA(before, after) + masks(before.masks, after.masks)
        case .relations: return try lifecycle(before.lifecycle, after.lifecycle) + pool(before.pool, after.pool)
        case .ranking: return try levels(before.abc, after.abc)
        case .filing: return numbering(before.numbering, after.numbering)
        case .signIn: return try sessions(before, after) + passwords(before.passwords, after.passwords)
        case .personalData, .documentControl: return []
        }
    }

    /// The program's own eyes: whoever sets policies may see no customer, and is told but numbers.
    private func everything() throws -> UnitOfWork {
        UnitOfWork(
            actor: .system(origin: Self.origin), at: work.at,
            snapshot: ArchiveSnapshot(policies: try snapshots.policies(), directory: work.directory, ownFields: work.ownFields),
            connection: work.connection, keys: work.keys)
    }

    // MARK: - Sight

    private func levelA(_ before: Policies, _ after: Policies) throws -> [PolicyEffect] {
        guard before.levelAVisibility != after.levelAVisibility else { return [] }
        var query = CustomerQuery()
        query.codes[.abcLevel] = [ABCLevel.a.rawValue]
        let ids = try everything().customers.ids(of: query, limit: Self.countMax)
        var circle = LevelACircle(work.directory)
        for portion in work.portions(of: ids) {
            let owned = try work.connection.rows(
                "SELECT c.owner_id, c.department_id, count(*) FROM customers c WHERE c.id IN \(list: Array(portion)) GROUP BY c.owner_id, c.department_id"
            ) { row in
                OwnedArchives(ownerID: try row.nextIfPresent(), departmentID: try row.nextIfPresent(), count: try row.next())
            }
            owned.forEach { circle.add($0) }
        }
        let archives = BoundedCount(counted: circle.archiveCount, isMore: ids.count > BoundedCount.max)
        let people = circle.peopleCount
        let leaves = after.levelAVisibility == .strict
        return [leaves ? .levelALeaves(archives: archives, people: people) : .levelAReturns(archives: archives, people: people)]
    }

    private func masks(_ before: MaskPolicy, _ after: MaskPolicy) -> [PolicyEffect] {
        let people = work.directory.people.filter { !$0.isDisabled }
        return Role.assignable.filter(\.seesCustomers).flatMap { role in
            MaskPolicy.Kind.allCases.filter { before.shows($0, to: role) != after.shows($0, to: role) }.map { kind in
                .mask(role, kind, isClear: after.shows(kind, to: role), people: people.count { $0.role == role })
            }
        }
    }

    // MARK: - Daily rounds

    private func lifecycle(_ before: LifecyclePolicy, _ after: LifecyclePolicy) throws -> [PolicyEffect] {
        guard before != after else { return [] }
        let (customers, today) = (try everything().customers, CalendarDate(work.at))
        return try [(Lifecycle.won, Lifecycle.atRisk), (.atRisk, .lost)].map { stage, next in
            let tallies = try tallies(under: [before, after]) { last in
                try customers.silent(in: stage, after: last, limit: LifecycleRunner.portionCount).map { ($0.id, $0) }
            } isCounted: { silent, policy in
                silent.stage.move(afterSilenceSince: silent.since, asOf: today, under: policy) != nil
            }
            return .lifecycle(to: next, before: tallies[0], after: tallies[1])
        }
    }

    private func pool(_ before: PoolPolicy, _ after: PoolPolicy) throws -> [PolicyEffect] {
        guard before != after, before.returnsAny || after.returnsAny else { return [] }
        let (pool, today) = (try everything().pool, CalendarDate(work.at))
        let tallies = try tallies(under: [before, after]) { last in
            try pool.owned(after: last).map { ($0.id, $0) }
        } isCounted: { owned, policy in
            policy.returnsAny && owned.isDue(asOf: today, under: policy)
        }
        return [.pool(before: tallies[0], after: tallies[1])]
    }

    /// Counts customers portion by portion, each under every policy, up to `PolicyTally.lookedMax`.
    private func tallies<Seen, Policy>(
        under policies: [Policy], next: (Customer.ID) throws -> [(Customer.ID, Seen)], isCounted: (Seen, Policy) -> Bool
    ) throws -> [PolicyTally] {
        var tallies = policies.map { _ in PolicyTally() }
        var (last, looked) = (Customer.ID(rawValue: 0), 0)
        while true {
            let portion = try next(last)
            guard let end = portion.last?.0 else { return tallies }
            guard looked < PolicyTally.lookedMax else {
                for index in tallies.indices { tallies[index].isPartial = true }
                return tallies
            }
            (last, looked) = (end, looked + portion.count)
            for (index, policy) in policies.enumerated() { tallies[index].count += portion.count { isCounted($0.1, policy) } }
        }
    }

    // MARK: - The rest

    private func levels(_ before: ABCPolicy, _ after: ABCPolicy) throws -> [PolicyEffect] {
        guard (before.percentA, before.percentB) != (after.percentA, after.percentB) else { return [] }
        let customers = try everything().customers.count(CustomerQuery())
        let counts = [ABCLevel.a, .b, .c].map { after.places(of: $0, among: customers.counted).count }
        return [.levels(customers: customers, a: counts[0], b: counts[1], c: counts[2])]
    }

    private func numbering(_ before: NumberingRule, _ after: NumberingRule) -> [PolicyEffect] {
        let today = CalendarDate(work.at)
        func first(_ rule: NumberingRule) -> String { rule.number(stem: rule.stem(year: today.year, month: today.month), serial: 1) }
        return first(before) == first(after) ? [] : [.numbering(before: first(before), after: first(after))]
    }

    private func sessions(_ before: Policies, _ after: Policies) throws -> [PolicyEffect] {
        guard after.sessionIdleMinutes < before.sessionIdleMinutes else { return [] }
        let (alive, ending) = (
            work.at.adding(milliseconds: -before.sessionIdleMilliseconds), work.at.adding(milliseconds: -after.sessionIdleMilliseconds)
        )
        let count = try work.connection.count(
            """
            SELECT 1 FROM sessions s
            WHERE s.expires_at > \(work.at) AND s.last_seen_at > \(alive) AND s.last_seen_at <= \(ending)
            """, upTo: Self.countMax)
        return [.sessions(BoundedCount(counted: count))]
    }

    private func passwords(_ before: PasswordPreset, _ after: PasswordPreset) throws -> [PolicyEffect] {
        guard before != after else { return [] }
        let days = try work.connection.values(
            """
            SELECT p.password_changed_at FROM people p WHERE p.disabled_at IS NULL AND p.must_change_password = 0
            LIMIT \(Directory.peopleCountMax)
            """, as: Moment.self
        ).map { Int((work.at.rawValue - $0.rawValue) / 86_400_000) }
        let due = days.count { after.rules.isDue(afterDays: $0) && !before.rules.isDue(afterDays: $0) }
        return [.passwords(people: due)]
    }
}
