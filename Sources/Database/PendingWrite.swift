import Synchronization

/// A write waiting for its turn and its commit.
protocol Pending: Sendable {
    var durability: Durability { get }
    /// Why it was refused, once it has run; nil when it was not.
    var failure: (any Error)? { get }
    func run(on connection: Connection, alone: Bool)
    func succeed()
    func fail(_ error: any Error)
}

/// A write with the caller that waits for it; the caller hears of it exactly once, after the commit.
final class PendingWrite<Value: Sendable>: Pending {
    let durability: Durability
    private let body: @Sendable (Connection) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>?
    private let outcome = Mutex<Result<Value, any Error>?>(nil)

    init(
        durability: Durability,
        body: @escaping @Sendable (Connection) throws -> Value,
        continuation: CheckedContinuation<Value, any Error>?
    ) {
        self.durability = durability
        self.body = body
        self.continuation = continuation
    }

    var failure: (any Error)? {
        outcome.withLock { outcome in
            if case .failure(let own) = outcome { own } else { nil }
        }
    }

    /// Alone in its transaction a write needs no savepoint: the transaction is rolled back with it.
    func run(on connection: Connection, alone: Bool) {
        let result = Result {
            alone ? try body(connection) : try connection.savepoint { try body(connection) }
        }
        outcome.withLock { $0 = result }
    }

    func succeed() {
        guard let outcome = outcome.withLock({ $0 }) else { return }
        continuation?.resume(with: outcome)
    }

    /// A write that was refused for its own reason keeps that reason when the commit fails too.
    func fail(_ error: any Error) {
        continuation?.resume(throwing: failure ?? error)
    }
}
