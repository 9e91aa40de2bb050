/// Lets one runner after the other work on the imports of an archive, so that no job is ever done twice at once.
///
/// Within the process; that there is one process for each folder, its lock sees to.
actor ImportTurn {
    private var last: Task<Void, Never>?

    /// Runs `body` when those who asked before are done; cancelling the caller cancels it.
    func take(_ body: @escaping @Sendable () async -> Void) async {
        let before = last
        let turn = Task {
            await before?.value
            await body()
        }
        last = turn
        await withTaskCancellationHandler {
            await turn.value
        } onCancel: {
            turn.cancel()
        }
    }
}
