import Synchronization

/// Which entries of the ledger this node has told of: its own at once, those of other nodes when it hears of them, each once.
final class PublishedEntries: Sendable {
    private struct State {
        /// Everything before it was told of.
        var position: Int64 = 0
        /// What was told of behind it.
        var ahead: Set<Int64> = []
    }

    private let state = Mutex(State())

    /// From where on the ledger is read to find what was not told of.
    var position: Int64 { state.withLock(\.position) }

    /// Begins at the end of the ledger.
    func begin(at size: Int64) {
        state.withLock { $0.position = max($0.position, size) }
    }

    /// The events among these that nobody told of yet; from now on they count as told.
    func claim(_ events: [LedgerEvent]) -> [LedgerEvent] {
        state.withLock { state in
            let fresh = events.filter { $0.index >= state.position && !state.ahead.contains($0.index) }
            state.ahead.formUnion(fresh.map(\.index))
            while state.ahead.remove(state.position) != nil { state.position += 1 }
            return fresh
        }
    }
}
