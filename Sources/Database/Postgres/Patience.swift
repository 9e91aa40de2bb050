/// Until when whoever asks goes on waiting for what is read.
///
/// Whoever reads on behalf of somebody who waits says how long that may take in all; a server is then asked no longer. What is
/// written keeps its own bounds: it is never left half-way.
public enum Patience {
    @TaskLocal static var end: ContinuousClock.Instant?

    /// Runs `body`, within which reading from a server ends after `duration` with `DatabaseError.interrupted`; nil for as long as it takes.
    public static func lasting<Value>(
        _ duration: Duration?, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Value
    ) async rethrows -> Value {
        try await $end.withValue(duration.map { .now.advanced(by: $0) }) { try await body() }
    }
}
