/// Does what has to be done after all, once the database can be reached again.
enum Persistence {
    /// How long between two tries.
    static let pause = Duration.seconds(1)
    /// Tries before it is given up: some ten minutes.
    static let triesMax = 600

    /// Runs `body` until it succeeds, fails for another reason than an outage, or the task is cancelled.
    ///
    /// - Parameter body: may be run again after an outage.
    /// - Returns: whether it succeeded.
    @discardableResult
    static func last(_ body: () async throws -> Void) async -> Bool {
        for _ in 0..<triesMax {
            do {
                try await body()
                return true
            } catch {
                guard Outage(error)?.passes == true, (try? await Task.sleep(for: pause)) != nil else { return false }
            }
        }
        return false
    }
}
