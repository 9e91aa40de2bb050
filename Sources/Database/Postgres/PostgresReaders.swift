import Dispatch
import Synchronization

/// The connections that read: made as they are needed, up to a bound, and handed out in turn.
final class PostgresReaders: Sendable {
    private struct State {
        var idle: [PostgresLane] = []
        var laneCount = 0
        var waiting: [Waiting] = []
        var waitingCount = 0
        var isClosed = false
    }

    private struct Waiting {
        let number: Int
        let continuation: CheckedContinuation<PostgresLane, any Error>
    }

    private let address: DatabaseAddress
    private let bounds: ConnectionBounds
    private let state = Mutex(State())

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds) {
        self.address = address
        self.bounds = bounds
    }

    /// Reads from one consistent state; what breaks with its connection is read again on another.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
        let lane = try await take()
        return try await withCheckedThrowingContinuation { continuation in
            let willRun = lane.run { [weak self] line in
                let result = Result {
                    try line.working { session in
                        try session.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                        return try body(Connection(engine: .postgres, driver: PostgresDriver(session: session)))
                    }
                }
                continuation.resume(with: result)
                line.end("ROLLBACK")
                self?.giveBack(lane)
            }
            if !willRun { continuation.resume(throwing: DatabaseError.closed) }
        }
    }

    /// Refuses further reads; those under way finish.
    func close() {
        let (idle, waiting) = state.withLock { state in
            defer { (state.idle, state.waiting, state.isClosed) = ([], [], true) }
            return (state.idle, state.waiting)
        }
        for lane in idle { lane.close() }
        for place in waiting { place.continuation.resume(throwing: DatabaseError.closed) }
    }

    private func take() async throws -> PostgresLane {
        try await withCheckedThrowingContinuation { continuation in
            let outcome = state.withLock { state -> Result<PostgresLane, any Error>? in
                if state.isClosed { return .failure(DatabaseError.closed) }
                if let lane = state.idle.popLast() { return .success(lane) }
                if state.laneCount < bounds.readerCount {
                    state.laneCount += 1
                    return .success(PostgresLane(address, bounds))
                }
                state.waitingCount += 1
                state.waiting.append(Waiting(number: state.waitingCount, continuation: continuation))
                giveUpLater(state.waitingCount)
                return nil
            }
            if let outcome { continuation.resume(with: outcome) }
        }
    }

    private func giveBack(_ lane: PostgresLane) {
        let next = state.withLock { state -> CheckedContinuation<PostgresLane, any Error>? in
            if !state.waiting.isEmpty { return state.waiting.removeFirst().continuation }
            if !state.isClosed { state.idle.append(lane) }
            return nil
        }
        next?.resume(returning: lane)
    }

    private func giveUpLater(_ number: Int) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(bounds.waitSeconds)) { [weak self] in
            let late = self?.state.withLock { state in
                state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0) }
            }
            late?.continuation.resume(throwing: DatabaseError.busy)
        }
    }
}
