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

        mutating func takeWaiting() -> [Waiting] {
            defer { waiting = [] }
            return waiting
        }
    }

    private struct Waiting {
        let number: Int
        let continuation: CheckedContinuation<PostgresLane, any Error>
    }

    private let address: DatabaseAddress
    private let bounds: ConnectionBounds
    private let watch: ServerWatch
    private let onStatement: (@Sendable (SQL) -> Void)?
    private let state = Mutex(State())

    init(
        _ address: DatabaseAddress, _ bounds: ConnectionBounds, _ watch: ServerWatch, _ onStatement: (@Sendable (SQL) -> Void)? = nil
    ) {
        self.address = address
        self.bounds = bounds
        self.watch = watch
        self.onStatement = onStatement
    }

    /// Reads from one consistent state; what breaks with its connection is read again on another.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
        try watch.requirePresence()
        let end = Patience.end.map { Deadline($0) }
        let lane = try await take(until: Deadline(seconds: bounds.waitSeconds).orSooner(end))
        return try await withCheckedThrowingContinuation { continuation in
            let willRun = lane.run { [weak self, onStatement] line in
                let result = Result {
                    try line.working(until: end) { session in
                        try session.beginReading(until: end)
                        let driver = PostgresDriver(session: session, onStatement: onStatement)
                        return try body(Connection(engine: .postgres, driver: driver))
                    }
                }
                continuation.resume(with: result)
                line.rollBack()
                self?.giveBack(lane)
            }
            if !willRun { continuation.resume(throwing: DatabaseError.closed) }
        }
    }

    /// Refuses further reads; those under way finish.
    func close() {
        let idle = state.withLock { state in
            defer { (state.idle, state.isClosed) = ([], true) }
            return state.idle
        }
        for lane in idle { lane.close() }
        failWaiting(DatabaseError.closed)
    }

    /// Tells all that wait for a connection why they get none.
    func failWaiting(_ error: any Error) {
        for place in state.withLock({ $0.takeWaiting() }) { place.continuation.resume(throwing: error) }
    }

    private func take(until deadline: Deadline) async throws -> PostgresLane {
        try await withCheckedThrowingContinuation { continuation in
            let outcome = state.withLock { state -> Result<PostgresLane, any Error>? in
                if state.isClosed { return .failure(DatabaseError.closed) }
                if let lane = state.idle.popLast() { return .success(lane) }
                if state.laneCount < bounds.readerCount {
                    state.laneCount += 1
                    return .success(PostgresLane(address, bounds, watch))
                }
                state.waitingCount += 1
                state.waiting.append(Waiting(number: state.waitingCount, continuation: continuation))
                giveUp(state.waitingCount, at: deadline)
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

    private func giveUp(_ number: Int, at deadline: Deadline) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(Int(deadline.milliseconds))) { [weak self] in
            let late = self?.state.withLock { state in
                state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0) }
            }
            late?.continuation.resume(throwing: DatabaseError.busy)
        }
    }
}
