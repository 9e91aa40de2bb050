import Synchronization

/// Does some work, for a limited time. Work that need not wait, such as reading a body that came with its head, costs no timer and no other thread.
/// - Throws: `HTTPProblem.tooSlow` when the time is over; the work is cancelled then.
func withTimeLimit<Value: Sendable>(
    _ limit: Duration, clock: any Clock<Duration> = ContinuousClock(),
    _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
        let end = End()
        group.addImmediateTask {
            defer { end.isReached.store(true, ordering: .releasing) }
            return try await work()
        }
        if !end.isReached.load(ordering: .acquiring) {
            group.addTask {
                try await clock.sleep(for: limit)
                return nil
            }
        }
        defer { group.cancelAll() }
        guard case .some(.some(let value)) = try await group.next() else { throw HTTPProblem.tooSlow }
        return value
    }
}

/// Whether work has come to its end.
private final class End: Sendable {
    let isReached = Atomic(false)
}
