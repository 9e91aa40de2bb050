import Database
import Ledger

extension Archive {
    /// Tells of what other nodes do to the same archive, until it is closed or the task is cancelled; returns at once where there can be none.
    ///
    /// What they changed is in force here shortly after: policies, people, sessions that ended, live pages.
    public func followOtherNodes() async {
        for await _ in database.commitsOfOthers() {
            // Nobody need say anything again for what cannot be read now.
            await Persistence.last { try await catchUp() }
        }
    }

    /// Makes sure that the database answers this node, within two seconds.
    ///
    /// - Throws: what an `Outage` stands for.
    public func requireDatabase() async throws {
        _ = try await Self.limiting(.seconds(2)) { try await database.read { try $0.value("SELECT 1", as: Int64.self) } }
    }

    /// Returns once the database answers this node, or never will again because the archive was closed or the task cancelled.
    public func waitUntilReachable() async {
        while true {
            do {
                return try await requireDatabase()
            } catch {
                guard Outage(error)?.passes == true, (try? await Task.sleep(for: Persistence.pause)) != nil else { return }
            }
        }
    }

    /// Runs `body` for as long as this node is the one that does what only one of all may do, until the task is cancelled; see `Database.lead`.
    public func lead(_ body: @escaping @Sendable () async -> Void) async {
        await database.lead(body)
    }

    /// Tells of every entry that was not told of.
    func catchUp() async throws {
        while true {
            let from = published.position
            let entries = try await database.read { [ledger] in try ledger.entries(from: from, in: $0) }
            guard !entries.isEmpty else { return }
            try await publish(entries.map { LedgerEvent($0) })
            guard published.position > from else { return }
        }
    }
}
