import Database
import TestSupport

@testable import Archive

extension Cast {
    /// What the newest ledger entries say was done, the newest first.
    func acts(_ count: Int = 10) async throws -> [String] {
        try await archive.database.read { connection in
            try connection.values("SELECT kind FROM ledger_entries ORDER BY idx DESC LIMIT \(count)")
        }
    }
}
