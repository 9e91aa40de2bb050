/// What an engine does for a database.
protocol Backing: Sendable {
    var engine: Engine { get }
    func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value
    func write<Value: Sendable>(
        durability: Durability, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value
    func commitsOfOthers() -> AsyncStream<Void>
    func copy(to path: String) async throws
    func integrityProblems() async throws -> [String]
    func checkpoint() async throws
    func close() throws
}
