/// Which node does what only one of all may do, such as the scheduler's work: the one whose connection holds a lock of the server's.
///
/// The holder shows every two seconds that it is there. The server ends the connection, and gives up the lock, when it was not heard of for
/// six; so a node that died, hangs or is cut off is followed within eight seconds, whatever became of it. A node that finds its own connection lost
/// stops what it does before it asks again; what it may still write meanwhile each work guards for itself.
final class PostgresLeadership: Sendable {
    /// "kdsd" in ASCII: the first half of the lock's key. The second is the schema.
    private static let lockNumber: Int32 = 0x6B64_7364
    /// How often the holder is heard of, and the others ask, in seconds.
    private static let beatSeconds = 2
    /// How long the server waits for the holder, in seconds.
    private static let silenceSeconds = 6

    private let address: DatabaseAddress
    private let bounds: ConnectionBounds
    private let watch: ServerWatch
    private let attendant = PostgresAttendant("kedang.leadership", pauseSeconds: beatSeconds)

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds, _ watch: ServerWatch) {
        var short = bounds
        short.statementSeconds = Self.beatSeconds
        short.connectSeconds = min(bounds.connectSeconds, Self.silenceSeconds)
        self.address = address
        self.bounds = short
        self.watch = watch
    }

    /// Asks for the lock; says true when this node has it and false when it has not any more.
    func changes() -> AsyncStream<Bool> {
        // Whoever is told to stop stops reading first; the lock is kept until what it allows has ended.
        attendant.attend(endsUnread: false) { [address, bounds, watch] end, stream in
            let candidate = Candidate(address: address, bounds: bounds, watch: watch, end: end)
            // Whatever went wrong: who is not connected does not lead, and asks again.
            try? candidate.lead { stream.yield(true) }
            stream.yield(false)
        }
    }

    func close() {
        attendant.close()
    }

    /// One node's try at the lock, on its thread.
    private struct Candidate {
        let address: DatabaseAddress
        let bounds: ConnectionBounds
        let watch: ServerWatch
        let end: PipeEnd

        /// Holds the lock from when it is free to the end, or until the server may have been replaced; throws when the connection is lost.
        func lead(_ begin: () -> Void) throws {
            try watch.requirePresence()
            let session = try PostgresSession(address, bounds, watch)
            try session.run(
                """
                SELECT set_config('application_name', 'kedang scheduler', false),
                  set_config('idle_session_timeout', '\(PostgresLeadership.silenceSeconds)s', false)
                """)
            while try !take(session) {
                if end.hasCome(within: PostgresLeadership.beatSeconds) || session.isOutlived { return }
            }
            begin()
            // On a server that took the place of this one the lock is another's.
            while !end.hasCome(within: PostgresLeadership.beatSeconds), !session.isOutlived { try session.run("SELECT 1") }
        }

        private func take(_ session: PostgresSession) throws -> Bool {
            let answer = try session.run(
                "SELECT pg_try_advisory_lock(\(PostgresLeadership.lockNumber), current_schema()::regnamespace::oid::int)")
            var row = Row(answer.row(0))
            return try row.next(String.self) == "t"
        }
    }
}

extension PostgresLeadership {
    /// Runs `body` whenever this node has the lock, until the task is cancelled.
    func lead(_ body: @escaping @Sendable () async -> Void) async {
        var duty: Task<Void, Never>?
        for await leads in changes() {
            if leads {
                duty = Task { await body() }
            } else {
                duty?.cancel()
                await duty?.value
                duty = nil
            }
        }
        duty?.cancel()
        await duty?.value
        close()
    }
}
