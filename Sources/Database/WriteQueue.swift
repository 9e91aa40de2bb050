import Synchronization

/// Commits what is submitted to it, together with what arrived meanwhile.
protocol BatchWriter: Sendable {
    /// What waits for it.
    var queue: WriteQueue { get }
    /// Begins to commit what waits, on the connection that writes; false when that is closed.
    func drain() -> Bool
}

extension BatchWriter {
    func submit<Value: Sendable>(
        durability: Durability, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(PendingWrite(durability: durability, body: body, continuation: continuation))
        }
    }

    func enqueue(_ write: any Pending) {
        switch queue.add(write) {
        case .refused: write.fail(DatabaseError.closed)
        case .waits: break
        case .begins: if !drain() { queue.failWaiting(DatabaseError.closed) }
        }
    }
}

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

    /// Tells all that wait why they are not tried.
    func failWaiting(_ error: any Error) {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        for write in waiting { write.fail(error) }
    }
}
