import Synchronization

@testable import Database

/// A write that remembers what became of it.
final class Attempt: Pending {
    enum Outcome: Equatable { case succeeded, failed(DatabaseError?) }
    private struct State {
        var wasTried = false
        var failure: (any Error)?
        var outcome: Outcome?
        var asker: CheckedContinuation<Void, Never>?
    }

    let durability = Durability.flushed
    private let state = Mutex(State())
    private let body: @Sendable (Connection) throws -> Void

    init(_ body: @escaping @Sendable (Connection) throws -> Void) {
        self.body = body
    }

    var wasTried: Bool { state.withLock(\.wasTried) }
    var outcome: Outcome? { state.withLock(\.outcome) }
    var failure: (any Error)? { state.withLock(\.failure) }

    /// Returns once it is known what became of it.
    func submit(to writer: GroupWriter) async {
        await withCheckedContinuation { continuation in
            state.withLock { $0.asker = continuation }
            writer.enqueue(self)
        }
    }

    func run(on connection: Connection, alone: Bool) {
        state.withLock { $0.wasTried = true }
        do { try body(connection) } catch { state.withLock { $0.failure = error } }
    }

    func succeed() { end(.succeeded) }
    func fail(_ error: any Error) { end(.failed(error as? DatabaseError)) }

    private func end(_ outcome: Outcome) {
        let asker = state.withLock { state in
            state.outcome = outcome
            return state.asker
        }
        asker?.resume()
    }
}
