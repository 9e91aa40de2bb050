import Synchronization

/// Writes in the order in which they came, handed out by the batch to the one who commits them.
final class WriteQueue: Sendable {
    /// Most writes in one commit, so that the first never waits long for the last.
    ///
    /// A batch is as many subtransactions, and PostgreSQL keeps 64 of a transaction at hand.
    static let batchCountMax = 64

    /// What becomes of a write that was just added.
    enum Turn {
        /// Somebody commits already and will come to it.
        case waits
        /// Whoever added it begins to commit.
        case begins
        /// Nothing is written any more.
        case refused
    }

    private struct State {
        var waiting: [any Pending] = []
        var isDraining = false
        var isStopped = false
    }

    private let state = Mutex(State())

    /// Whether nothing is written any more.
    var isStopped: Bool { state.withLock(\.isStopped) }

    func add(_ write: any Pending) -> Turn {
        state.withLock { state in
            guard !state.isStopped else { return .refused }
            state.waiting.append(write)
            defer { state.isDraining = true }
            return state.isDraining ? .waits : .begins
        }
    }

    /// The next batch; nil when nothing waits, and whoever commits is done.
    func next() -> [any Pending]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isDraining = false
                return nil
            }
            let batch = Array(state.waiting.prefix(Self.batchCountMax))
            state.waiting.removeFirst(batch.count)
            return batch
        }
    }

    /// Refuses further writes; those that wait are still handed out.
    func stop() {
        state.withLock { $0.isStopped = true }
    }

    /// Takes back all that waits.
    func takeWaiting() -> [any Pending] {
        state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
    }
}
