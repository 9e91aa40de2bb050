import Database
import Logging
import Vault

/// Takes customers back to the public pool of whom nothing was heard for as long as the policy says for their level (G1), once a day, in bounded
/// portions.
///
/// Of nodes that share a database one works for all (`Archive.lead`).
public struct PoolRunner: Sendable {
    /// Customers looked at, and taken back at most, in one transaction.
    static let portionCount = 500
    private static let origin = "job pool"

    private let archive: Archive
    private let logger: Logger

    /// A runner for this archive.
    public init(_ archive: Archive, logger: Logger) {
        self.archive = archive
        self.logger = logger
    }

    /// Works until the task is cancelled.
    public func run() async {
        await DailyRound(archive: archive, logger: logger, name: "returns to the pool").run { _ = try await returnAll() }
    }

    /// Goes over everybody who has an owner.
    ///
    /// - Returns: how many went back.
    @discardableResult
    public func returnAll() async throws -> Int {
        guard archive.policies.pool.returnsAny else { return 0 }
        var (count, last) = (0, Customer.ID(rawValue: 0))
        while !Task.isCancelled {
            let portion = try await archive.look(as: .system(origin: Self.origin)) { [last] in try $0.pool.owned(after: last) }
            guard let end = portion.last?.id else { break }
            last = end
            count += try await giveBack(portion.filter { $0.isDue(asOf: CalendarDate(archive.now), under: archive.policies.pool) }.map(\.id))
        }
        return count
    }

    private func giveBack(_ silent: [Customer.ID]) async throws -> Int {
        guard !silent.isEmpty else { return 0 }
        return try await archive.workIfAny(as: .system(origin: Self.origin)) { work in
            try silent.count { try work.pool.giveBack($0) }
        } ?? 0
    }
}

/// A customer that somebody has, with the day since which nothing was heard.
struct OwnedCustomer: Sendable {
    let id: Customer.ID
    let level: ABCLevel?
    let since: CalendarDate

    /// Whether nothing was heard for as long as its level allows; whether it is protected still is asked of those alone.
    func isDue(asOf today: CalendarDate, under policy: PoolPolicy) -> Bool {
        policy.returnDays(of: level).map { since.days(until: today) >= $0 } ?? false
    }
}

extension PoolStore {
    /// The next customers that somebody has, in the order of entry.
    func owned(after last: Customer.ID) throws -> [OwnedCustomer] {
        try work.connection.rows(
            """
            SELECT c.id, c.abc_level, \(CustomerStore.lastHeard)
            FROM customers c
            WHERE c.owner_id IS NOT NULL AND c.id > \(last)
            ORDER BY c.id
            LIMIT \(PoolRunner.portionCount)
            """
        ) { row in OwnedCustomer(id: try row.next(), level: try row.nextIfPresent(), since: try CustomerStore.lastHeard(&row)) }
    }

    /// Takes one back of whom nothing was heard, unless it came to its owner lately; whether it did.
    fileprivate func giveBack(_ id: Customer.ID) throws -> Bool {
        let keyed = try work.customers.find(id)
        guard keyed.customer.content.ownerID != nil else { return false }
        let owned = try work.customers.ownedSince(keyed.customer)
        guard owned.days(until: CalendarDate(work.at)) >= work.policies.pool.protectedDays else { return false }
        try giveBack(keyed, as: .customerWentBack, because: nil)
        return true
    }
}
