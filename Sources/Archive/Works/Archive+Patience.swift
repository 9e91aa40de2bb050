import Database

extension Archive {
    /// Ends what `body` reads from a server after `duration` with an outage that is `busy`: whoever asked does not wait any longer.
    ///
    /// - Parameter duration: for everything it reads together; nil for as long as it takes.
    public static func limiting<Value>(
        _ duration: Duration?, isolation: isolated (any _Concurrency.Actor)? = #isolation, _ body: () async throws -> Value
    ) async rethrows -> Value {
        try await Patience.lasting(duration, isolation: isolation, body)
    }
}
