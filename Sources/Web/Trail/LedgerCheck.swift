import Archive
import Synchronization

/// The check of the whole ledger from a page: one at a time, since it reads every entry, and what the last one found.
final class LedgerCheck: Sendable {
    /// What a check found, and when.
    struct Finding: Sendable {
        let report: LedgerReport
        let at: Moment
    }

    private struct State {
        var isRunning = false
        var last: Finding?
    }

    private let state = Mutex(State())

    /// What the last check since the start found.
    var last: Finding? { state.withLock(\.last) }

    /// Checks the ledger.
    /// - Throws: `HTTPProblem.busy` while another check runs.
    func run(on archive: Archive) async throws -> Finding {
        let isFree = state.withLock { state in
            defer { state.isRunning = true }
            return !state.isRunning
        }
        guard isFree else { throw HTTPProblem.busy }
        defer { state.withLock { $0.isRunning = false } }
        // It reads every entry there is.
        let report = try await Archive.limiting(nil) { try await archive.verifyLedger() }
        let finding = Finding(report: report, at: archive.now)
        state.withLock { $0.last = finding }
        return finding
    }
}
