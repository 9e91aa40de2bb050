import Database
import Logging

/// Moves customers of whom nothing was heard for too long: 成交 → 流失预警 → 流失 (B3), once a day, in bounded portions.
///
/// Of nodes that share a database one works for all (`Archive.lead`). What the policy says counts from the next pass on.
public struct LifecycleRunner: Sendable {
    /// Customers looked at, and moved at most, in one transaction.
    static let portionCount = 500
    private static let origin = "job lifecycle"

    private let archive: Archive
    private let logger: Logger

    /// A runner for this archive.
    public init(_ archive: Archive, logger: Logger) {
        self.archive = archive
        self.logger = logger
    }

    /// Works until the task is cancelled.
    public func run() async {
        await DailyRound(archive: archive, logger: logger, name: "lifecycle moves").run { _ = try await moveAll() }
    }

    /// Goes over everybody who could be moved, each by one stage at most.
    ///
    /// - Returns: how many were moved.
    @discardableResult
    public func moveAll() async throws -> Int {
        var count = 0
        for stage in [Lifecycle.atRisk, .won] {
            var last = Customer.ID(rawValue: 0)
            while !Task.isCancelled {
                let portion = try await portion(of: stage, after: last)
                guard let end = portion.last?.id else { break }
                last = end
                count += try await move(portion.filter(isSilent))
            }
        }
        return count
    }

    private func portion(of stage: Lifecycle, after last: Customer.ID) async throws -> [SilentCustomer] {
        try await archive.look(as: .system(origin: Self.origin)) { work in
            try work.customers.silent(in: stage, after: last, limit: Self.portionCount)
        }
    }

    private func isSilent(_ customer: SilentCustomer) -> Bool {
        customer.stage.move(afterSilenceSince: customer.since, asOf: CalendarDate(archive.now), under: archive.policies.lifecycle) != nil
    }

    private func move(_ silent: [SilentCustomer]) async throws -> Int {
        guard !silent.isEmpty else { return 0 }
        return try await archive.workIfAny(as: .system(origin: Self.origin)) { work in
            try silent.count { try work.customers.follow($0) }
        } ?? 0
    }
}

/// A customer with the day since which nothing was heard.
struct SilentCustomer: Sendable {
    let id: Customer.ID
    let stage: Lifecycle
    let since: CalendarDate
}

extension CustomerStore {
    /// Customers in a stage behind one, in the order of entry, each with the day of its last dealing or note; of entry where there is none.
    func silent(in stage: Lifecycle, after last: Customer.ID, limit: Int) throws -> [SilentCustomer] {
        let place: SQL = stage == .won ? "2" : "3"
        return try work.connection.rows(
            """
            SELECT c.id, \(Self.lastHeard)
            FROM customers c
            WHERE \(CustomerOrder(.lifecycle).value ?? "c.lifecycle") = \(place) AND c.id > \(last)
            ORDER BY c.id
            LIMIT \(limit)
            """
        ) { row in
            SilentCustomer(id: try row.next(), stage: stage, since: try Self.lastHeard(&row))
        }
    }

    /// Moves one who stands where it stood, unless somebody put it there by hand since; whether it did.
    fileprivate func follow(_ silent: SilentCustomer) throws -> Bool {
        let keyed = try find(silent.id)
        guard keyed.customer.content.lifecycle == silent.stage else { return false }
        let since = max(silent.since, try lifecycleSetByHand(keyed.customer) ?? silent.since)
        guard let move = silent.stage.move(afterSilenceSince: since, asOf: CalendarDate(work.at), under: work.policies.lifecycle) else {
            return false
        }
        _ = try self.move(keyed, to: move.to, because: .silence(since: since, months: move.months))
        return true
    }
}
