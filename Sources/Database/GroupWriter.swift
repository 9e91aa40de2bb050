import Dispatch
import GRDB
import Synchronization

/// The one writer: takes what has arrived and commits it together.
///
/// A disk flush costs more than most writes; under load many writes share one. Each keeps its own
/// savepoint, so that a refused one does not touch its neighbours.
final class GroupWriter: Sendable {
    /// Most writes in one commit, so that the first never waits long for the last.
    static let batchCountMax = 64

    private struct Queue {
        var waiting: [any Pending] = []
        var isDraining = false
        var isStopped = false
        var hasUnflushedLook = false
        /// What `synchronous` stands at on the connection; nil before the first commit.
        var isFlushing: Bool?
    }

    private let pool: DatabasePool
    private let queue = Mutex(Queue())
    private let lookFlushMilliseconds: Int

    init(pool: DatabasePool, lookFlushMilliseconds: Int) {
        self.pool = pool
        self.lookFlushMilliseconds = lookFlushMilliseconds
    }

    func submit<Value: Sendable>(
        durability: Durability, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(PendingWrite(durability: durability, body: body, continuation: continuation))
        }
    }

    /// Refuses further writes; those under way finish.
    func stop() {
        queue.withLock { $0.isStopped = true }
    }

    private func enqueue(_ write: any Pending) {
        enum Next { case refuse, wait, drain }
        let next = queue.withLock { queue -> Next in
            guard !queue.isStopped else { return .refuse }
            queue.waiting.append(write)
            if queue.isDraining { return .wait }
            queue.isDraining = true
            return .drain
        }
        switch next {
        case .refuse: write.fail(DatabaseError.closed)
        case .wait: break
        case .drain: pool.asyncWriteWithoutTransaction { self.drain($0) }
        }
    }

    private func drain(_ database: GRDB.Database) {
        while let batch = takeBatch() {
            commit(batch, on: database)
        }
    }

    private func takeBatch() -> [any Pending]? {
        queue.withLock { queue in
            guard !queue.waiting.isEmpty else {
                queue.isDraining = false
                return nil
            }
            let batch = Array(queue.waiting.prefix(Self.batchCountMax))
            queue.waiting.removeFirst(batch.count)
            return batch
        }
    }

    private func commit(_ batch: [any Pending], on database: GRDB.Database) {
        let isFlushed = batch.contains { $0.durability == .flushed }
        let connection = Connection(engine: .sqlite, driver: SQLiteDriver(database: database))
        do {
            try translatingErrors {
                try setFlushing(isFlushed, on: database)
                try database.inTransaction(.immediate) {
                    for write in batch { write.run(on: connection, alone: batch.count == 1) }
                    return batch.count == 1 && batch[0].hasFailed ? .rollback : .commit
                }
            }
            let hasCommitted = batch.contains { !$0.hasFailed }
            for write in batch { write.succeed() }
            // What was rolled back has flushed nothing: looks before it still wait for their flush.
            if hasCommitted { noteFlush(isFlushed) }
        } catch {
            stopIfDiskFailed(error)
            for write in batch { write.fail(error) }
        }
    }

    private func setFlushing(_ isFlushed: Bool, on database: GRDB.Database) throws {
        guard queue.withLock({ $0.isFlushing != isFlushed }) else { return }
        try database.execute(sql: isFlushed ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
        queue.withLock { $0.isFlushing = isFlushed }
    }

    /// After a failed flush nobody knows what reached the disk: writing stops, nothing is retried.
    private func stopIfDiskFailed(_ error: any Error) {
        if case DatabaseError.inputOutput = error { stop() }
    }

    private func noteFlush(_ isFlushed: Bool) {
        let mustSchedule = queue.withLock { queue -> Bool in
            defer { queue.hasUnflushedLook = !isFlushed }
            return !isFlushed && !queue.hasUnflushedLook
        }
        guard mustSchedule else { return }
        let delay = DispatchTimeInterval.milliseconds(lookFlushMilliseconds)
        DispatchQueue.global().asyncAfter(deadline: .now() + delay) { [weak self] in
            self?.flushLooks()
        }
    }

    /// Any flushed commit carries everything before it in the log to the disk.
    private func flushLooks() {
        guard queue.withLock({ $0.hasUnflushedLook && !$0.isStopped }) else { return }
        enqueue(
            PendingWrite<Void>(durability: .flushed, body: FlushMark.touch, continuation: nil))
    }
}

/// The smallest possible change: a flush needs a commit that writes something.
enum FlushMark {
    static let table: SQL = "CREATE TABLE IF NOT EXISTS flush_marks (id INTEGER PRIMARY KEY, count INTEGER NOT NULL)"

    @Sendable static func touch(_ connection: Connection) throws {
        try connection.execute(table)
        try connection.execute(
            "INSERT INTO flush_marks (id, count) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET count = flush_marks.count + 1"
        )
    }
}
