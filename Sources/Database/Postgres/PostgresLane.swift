import Dispatch
import Foundation
import Synchronization

/// A thread with a connection of its own, because an answer of the server's is waited for.
///
/// What it is given is done in order. The connection is made when it is first needed, and anew after it broke. The thread ends, and
/// the connection with it, when nobody holds the lane any more.
final class PostgresLane: Sendable {
    typealias Job = @Sendable (PostgresLine) -> Void

    private let inbox = Inbox()

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds, _ watch: ServerWatch) {
        let thread = Thread { [inbox] in
            let line = PostgresLine(address, bounds, watch)
            while let job = inbox.next() { job(line) }
        }
        thread.name = "kedang.postgres"
        thread.start()
    }

    deinit {
        inbox.close()
    }

    /// - Returns: whether it will be done; not after ``close()``.
    func run(_ job: @escaping Job) -> Bool {
        inbox.add(job)
    }

    /// Ends the thread after what it was given so far.
    func close() {
        inbox.close()
    }
}

extension PostgresLane {
    /// What a thread has to do.
    private final class Inbox: Sendable {
        private struct State {
            var jobs: [Job] = []
            var isClosed = false
        }

        private let state = Mutex(State())
        private let arrived = DispatchSemaphore(value: 0)

        func add(_ job: @escaping Job) -> Bool {
            let isAdded = state.withLock { state in
                if !state.isClosed { state.jobs.append(job) }
                return !state.isClosed
            }
            arrived.signal()
            return isAdded
        }

        func close() {
            state.withLock { $0.isClosed = true }
            arrived.signal()
        }

        /// The next job, once there is one; nil when there is none and none will come.
        func next() -> Job? {
            while true {
                arrived.wait()
                let (job, isClosed) = state.withLock { state in
                    (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.isClosed)
                }
                if let job { return job }
                if isClosed { return nil }
            }
        }
    }
}
