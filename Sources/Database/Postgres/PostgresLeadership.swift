import Foundation
import Synchronization

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
    /// Its end ends the waiting.
    private let end = Mutex<Pipe?>(nil)

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds) {
        var short = bounds
        short.statementSeconds = Self.beatSeconds
        short.connectSeconds = min(bounds.connectSeconds, Self.silenceSeconds)
        self.address = address
        self.bounds = short
    }

    deinit {
        close()
    }

    /// Asks for the lock; says true when this node has it and false when it has not any more.
    func changes() -> AsyncStream<Bool> {
        let (stream, continuation) = AsyncStream<Bool>.makeStream()
        let pipe = Pipe()
        end.withLock { $0 = pipe }
        let thread = Thread { [address, bounds, reader = pipe.fileHandleForReading] in
            let candidate = Candidate(address: address, bounds: bounds, end: PipeEnd(reader))
            repeat {
                // Whatever went wrong: who is not connected does not lead, and asks again.
                try? candidate.lead { continuation.yield(true) }
                continuation.yield(false)
            } while !candidate.end.hasCome(within: Self.beatSeconds)
            continuation.finish()
        }
        thread.name = "kedang.leadership"
        thread.start()
        return stream
    }

    func close() {
        end.withLock { pipe in
            try? pipe?.fileHandleForWriting.close()
            pipe = nil
        }
    }

    /// One node's try at the lock, on its thread.
    private struct Candidate {
        let address: DatabaseAddress
        let bounds: ConnectionBounds
        let end: PipeEnd

        /// Holds the lock from when it is free to the end; throws when the connection is lost.
        func lead(_ begin: () -> Void) throws {
            let session = try PostgresSession(address, bounds)
            try session.run(
                """
                SELECT set_config('application_name', 'kedang scheduler', false),
                  set_config('idle_session_timeout', '\(PostgresLeadership.silenceSeconds)s', false)
                """)
            while try !take(session) {
                if end.hasCome(within: PostgresLeadership.beatSeconds) { return }
            }
            begin()
            while !end.hasCome(within: PostgresLeadership.beatSeconds) { try session.run("SELECT 1") }
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
    static func lead(_ address: DatabaseAddress, _ bounds: ConnectionBounds, _ body: @escaping @Sendable () async -> Void) async {
        let leadership = PostgresLeadership(address, bounds)
        var duty: Task<Void, Never>?
        for await leads in leadership.changes() {
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
        leadership.close()
    }
}
