/// A database on a PostgreSQL server.
final class PostgresDatabase: Backing {
    let engine = Engine.postgres
    private let address: DatabaseAddress
    private let bounds: ConnectionBounds
    private let readers: PostgresReaders
    private let writer: PostgresWriter
    private let listener: PostgresListener
    private let watch: ServerWatch

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds, _ onStatement: (@Sendable (SQL) -> Void)? = nil) {
        let node = NodeName()
        self.address = address
        self.bounds = bounds
        watch = ServerWatch(address, bounds)
        readers = PostgresReaders(address, bounds, watch, onStatement)
        writer = PostgresWriter(address, bounds, watch, node: node, onStatement)
        listener = PostgresListener(address, bounds, watch, node: node)
        watch.whenAway { [weak readers] in readers?.failWaiting($0) }
    }

    deinit {
        close()
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
        try await readers.read(body)
    }

    func write<Value: Sendable>(
        durability: Durability, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try watch.requirePresence()
        return try await writer.submit(durability: durability, body)
    }

    /// Outside the writers' lock: what takes so long would hold every node up.
    func upkeep(_ body: @escaping @Sendable (Connection) throws -> Void) async throws {
        try watch.requirePresence()
        let lane = PostgresLane(address, .patient, watch)
        try await withCheckedThrowingContinuation { continuation in
            let willRun = lane.run { line in
                let result = Result {
                    try line.working { session in
                        try session.run("BEGIN")
                        try body(Connection(engine: .postgres, driver: PostgresDriver(session: session, onStatement: nil)))
                        _ = try session.commit(after: "SET LOCAL synchronous_commit = off")
                    }
                }
                if case .failure = result { line.rollBack() }
                continuation.resume(with: result)
            }
            if !willRun { continuation.resume(throwing: DatabaseError.closed) }
        }
    }

    func commitsOfOthers() -> AsyncStream<Void> { listener.listen() }

    func lead(_ body: @escaping @Sendable () async -> Void) async {
        await PostgresLeadership(address, bounds, watch).lead(body)
    }

    /// The server's backups are the operator's: there is no file of ours to copy.
    func copy(to path: String) async throws {
        throw DatabaseError.statement(detail: "a database on a server is copied by the server's own means")
    }

    /// The server checks its own pages.
    func integrityProblems() async throws -> [String] { [] }

    /// The server looks after its own log.
    func checkpoint() async throws {}

    func close() {
        watch.close()
        listener.close()
        readers.close()
        writer.close()
    }
}
