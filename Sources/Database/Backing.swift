/// What an engine does for a database.
protocol Backing: Sendable {
    var engine: Engine { get }
    func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value
    func write<Value: Sendable>(
        durability: Durability, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value
    func upkeep(_ body: @escaping @Sendable (Connection) throws -> Void) async throws
    func commitsOfOthers() -> AsyncStream<Void>
    /// Runs `body` for as long as this node is the one that does what one of all does, again and again until the task is cancelled.
    func lead(_ body: @escaping @Sendable () async -> Void) async
    func copy(to path: String) async throws
    func integrityProblems() async throws -> [String]
    func checkpoint() async throws
    func close() throws
}
