/// Lets one after the other do what must not be done twice at once.
///
/// Within the process; that there is one process for each folder, its lock sees to.
actor Turn {
    private var last: Task<Void, Never>?

    /// Runs `body` when those who asked before are done; cancelling the caller cancels it.
    func take<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let before = last
        let turn = Task {
            await before?.value
            return try await body()
        }
        last = Task { _ = try? await turn.value }
        return try await withTaskCancellationHandler {
            try await turn.value
        } onCancel: {
            turn.cancel()
        }
    }
}
