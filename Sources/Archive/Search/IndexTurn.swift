import Database
import Synchronization

/// Counts the changes laid beside the search index and says when it is time to take them in.
final class IndexTurn: Sendable {
    private struct State {
        var count = 0
        var isRunning = false
    }

    private let state = Mutex(State())
    private let countMax: Int

    /// - Parameter countMax: changes that wait at most, but for those that arrive while others are taken in.
    init(countMax: Int) {
        self.countMax = countMax
    }

    /// Whether it is time, so many changes later. Once it is, whoever asked takes them in and calls ``end()``.
    func isDue(after changes: Int) -> Bool {
        guard changes > 0 else { return false }
        return state.withLock { state in
            state.count += changes
            guard state.count >= countMax, !state.isRunning else { return false }
            state = State(isRunning: true)
            return true
        }
    }

    /// It is done; what came meanwhile is counted for the next time.
    func end() {
        state.withLock { $0.isRunning = false }
    }
}

extension Archive {
    /// Takes what changed lately into the search index, beside whatever else is done.
    func settleIndex() {
        Task.detached { [weak self] in
            guard let self else { return }
            // What cannot be taken in now, on a full disk for one, is found where it lies and taken in another time.
            try? await database.upkeep { try $0.tokenTable.settle() }
            indexTurn.end()
        }
    }

    /// Notices what a former run of the program left beside the index.
    func noteFreshTokens() async throws {
        let count = try await database.read { try $0.tokenTable.waitingCount() }
        if indexTurn.isDue(after: count) { settleIndex() }
    }
}
