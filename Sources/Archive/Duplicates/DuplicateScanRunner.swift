import Database
import Logging
import Vault

/// Searches the whole archive for customers entered twice, in the background, one scan at a time.
///
/// It reads each customer once and keeps in memory what could be shared, then compares those who share something. Of nodes that share a database
/// one works for all (`Archive.lead`); a scan that was interrupted begins anew.
public struct DuplicateScanRunner: Sendable {
    /// Customers read in one look.
    private static let readCount = 1_000
    /// Customers after which it is told how far it is.
    private static let tellingCount = 20_000
    /// Pairs compared at once, and written in one transaction.
    private static let pairCount = 500
    private static let origin = "job duplicates"

    private let archive: Archive
    private let logger: Logger

    /// A runner for this archive.
    public init(_ archive: Archive, logger: Logger) {
        self.archive = archive
        self.logger = logger
    }

    /// Works until the task is cancelled or the archive is closed.
    public func run() async {
        await backlog.run(about: .duplicateScan) { await finishAll() }
    }

    /// Works until no scan is left to do; waits for the end of an outage that passes.
    public func finishAll() async {
        await backlog.finish {
            while !Task.isCancelled, let scan = try await look({ try $0.duplicateScans.running() }) { try await finish(scan) }
        }
    }

    private var backlog: Backlog { Backlog(archive: archive, logger: logger, name: "search for duplicates") }

    private func finish(_ scan: DuplicateScan) async throws {
        try await work { try $0.duplicateScans.forget(scan) }
        guard var keys = try await read(scan) else { return }
        let pairs = keys.pairs()
        for start in stride(from: 0, to: pairs.count, by: Self.pairCount) {
            let portion = Array(pairs[start..<min(start + Self.pairCount, pairs.count)])
            let found = try await look { try $0.duplicateScans.compared(portion) }
            guard try await goesOn(scan) else { return }
            if !found.isEmpty { try await work { try $0.duplicateScans.keep(found, of: scan) } }
        }
        try await work { try $0.duplicateScans.end(scan) }
    }

    /// What customers could share; nil where the scan was stopped on the way.
    private func read(_ scan: DuplicateScan) async throws -> CandidateKeys? {
        var keys = CandidateKeys()
        var (last, count) = (Customer.ID(rawValue: 0), 0)
        while !Task.isCancelled {
            let portion = try await look { [last] in try $0.duplicateScans.identities(after: last, limit: Self.readCount) }
            guard let end = portion.last else { return keys }
            last = end.id
            for customer in portion { keys.add(customer.identity, of: customer.id) }
            count += portion.count
            guard count % Self.tellingCount == 0 else { continue }
            guard try await goesOn(scan) else { return nil }
            try await work { [count] in try $0.duplicateScans.tell(count, of: scan) }
        }
        throw CancellationError()
    }

    private func goesOn(_ scan: DuplicateScan) async throws -> Bool {
        try await look { try $0.duplicateScans.find(scan.id).state == .running }
    }

    private func look<Value: Sendable>(_ body: @escaping @Sendable (UnitOfWork) throws -> Value) async throws -> Value {
        try await archive.look(as: .system(origin: Self.origin), body)
    }

    private func work(_ body: @escaping @Sendable (UnitOfWork) throws -> Void) async throws {
        try await archive.work(as: .system(origin: Self.origin), body)
    }
}

/// A customer and what it is recognised by.
struct IdentifiedCustomer: Sendable {
    let id: Customer.ID
    let identity: CustomerIdentity
}

/// A pair with what speaks for it.
struct ComparedPair: Sendable {
    let pair: IDPair
    let evidence: [DuplicateEvidence]

    var weight: Int { evidence.reduce(0) { $0 + $1.weight } }
}

extension DuplicateScanStore {
    fileprivate func identities(after last: Customer.ID, limit: Int) throws -> [IdentifiedCustomer] {
        try identities("c.id > \(last) ORDER BY c.id LIMIT \(limit)")
    }

    private func identities(_ condition: SQL) throws -> [IdentifiedCustomer] {
        try work.connection.rows("SELECT \(CustomerColumns.summaryList), c.sealed_content FROM customers c WHERE \(condition)") { row in
            let (summary, content) = try CustomerSummary.withContent(&row, keys: work.keys)
            return IdentifiedCustomer(id: summary.id, identity: CustomerIdentity(content))
        }
    }

    /// Those of the pairs for which something speaks.
    fileprivate func compared(_ pairs: [IDPair]) throws -> [ComparedPair] {
        let ids = Set(pairs.flatMap { [$0.first, $0.second] }).sorted().map(Customer.ID.init(rawValue:))
        let identities = try Dictionary(identities("c.id IN \(list: ids)").map { ($0.id.rawValue, $0.identity) }) { first, _ in first }
        return pairs.compactMap { pair in
            guard let first = identities[pair.first], let second = identities[pair.second] else { return nil }
            let evidence = first.evidence(with: second, thoroughly: true)
            return evidence.isEmpty ? nil : ComparedPair(pair: pair, evidence: evidence)
        }
    }

    /// Throws away what an interrupted search for the same scan had found.
    fileprivate func forget(_ scan: DuplicateScan) throws {
        try work.connection.execute("DELETE FROM duplicate_pairs WHERE scan_id = \(scan.id)")
        try tell(0, of: scan)
    }

    fileprivate func tell(_ count: Int, of scan: DuplicateScan) throws {
        try work.connection.execute("UPDATE duplicate_scans SET done_count = \(count) WHERE id = \(scan.id)")
        try work.record(.duplicateScanGoesOn, .duplicateScan(scan.id))
    }

    fileprivate func keep(_ found: [ComparedPair], of scan: DuplicateScan) throws {
        try work.connection.insert(
            found.map { one in
                [SQLValue](
                    row: scan.id, one.weight, one.pair.first, one.pair.second, one.evidence.map { "\($0.code)" }.joined(separator: ","))
            }, into: Self.pairs)
        try work.connection.execute("UPDATE duplicate_scans SET pair_count = pair_count + \(found.count) WHERE id = \(scan.id)")
        try work.record(.duplicateScanGoesOn, .duplicateScan(scan.id))
    }

    /// The scan is over: what earlier ones found goes, and of its own what is beyond the most that is kept.
    fileprivate func end(_ scan: DuplicateScan) throws {
        try work.connection.execute("DELETE FROM duplicate_scans WHERE id < \(scan.id)")
        try work.connection.execute(
            """
            DELETE FROM duplicate_pairs
            WHERE scan_id = \(scan.id) AND (weight, first_id, second_id) IN (
              SELECT p.weight, p.first_id, p.second_id FROM duplicate_pairs p WHERE p.scan_id = \(scan.id)
              ORDER BY p.weight DESC, p.first_id, p.second_id
              LIMIT \(CandidateKeys.pairsMax) OFFSET \(DuplicateScan.pairsMax))
            """)
        let count = try work.connection.value("SELECT count(*) FROM duplicate_pairs WHERE scan_id = \(scan.id)", as: Int.self) ?? 0
        try work.connection.execute(
            """
            UPDATE duplicate_scans SET state = 'done', done_count = customer_count, pair_count = \(count), ended_at = \(work.at)
            WHERE id = \(scan.id) AND state = 'running'
            """)
        try work.record(.duplicateScanFinished, .duplicateScan(scan.id))
    }

    private static let pairs = TableColumns("duplicate_pairs", "scan_id", "weight", "first_id", "second_id", "evidence")
}
