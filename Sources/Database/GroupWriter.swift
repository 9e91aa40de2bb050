import Dispatch
import GRDB
import Synchronization

/// The one writer: takes what has arrived and commits it together.
///
/// A disk flush costs more than most writes; under load many writes share one. Each keeps its own
/// savepoint, so that a refused one does not touch its neighbours.
final class GroupWriter: BatchWriter {
    private struct FlushState {
        var hasUnflushedLook = false
        /// What `synchronous` stands at on the connection; nil before the first commit.
        var isOn: Bool?
    }

    private let pool: DatabasePool
    let queue = WriteQueue()
    private let flushing = Mutex(FlushState())
    private let onStatement: (@Sendable (SQL) -> Void)?
    private let later: Later

    /// - Parameter later: runs what it is given when looks may no longer wait for their flush.
    init(pool: DatabasePool, onStatement: (@Sendable (SQL) -> Void)? = nil, later: @escaping Later) {
        self.pool = pool
        self.onStatement = onStatement
        self.later = later
    }

    /// Refuses further writes; those under way finish.
    func stop() {
        queue.stop()
    }

    func drain() -> Bool {
        pool.asyncWriteWithoutTransaction { database in
            while let batch = self.queue.next() { self.commit(batch, on: database) }
        }
        return true
    }

    private func commit(_ batch: [any Pending], on database: GRDB.Database) {
        let isFlushed = batch.contains { $0.durability == .flushed }
        do {
            try translatingErrors {
                try setFlushing(isFlushed, on: database)
                try database.inTransaction(.immediate) {
                    try run(batch, on: database)
                    return batch.count == 1 && batch[0].failure != nil ? .rollback : .commit
                }
            }
            let hasCommitted = batch.contains { $0.failure == nil }
            for write in batch { write.succeed() }
            // What was rolled back has flushed nothing: looks before it still wait for their flush.
            if hasCommitted { noteFlush(isFlushed) }
        } catch {
            stopIfDiskFailed(error)
            for write in batch { write.fail(error) }
        }
    }

    /// Runs one write after the other; ends with the first after which there is no transaction any more.
    ///
    /// A full or failing disk makes SQLite undo the whole transaction at once: what ran after that would be committed on
    /// its own, and its caller told that it was not.
    private func run(_ batch: [any Pending], on database: GRDB.Database) throws {
        let connection = Connection(engine: .sqlite, driver: SQLiteDriver(database: database, onStatement: onStatement))
        for write in batch {
            write.run(on: connection, alone: batch.count == 1)
            if !database.isInsideTransaction { throw write.failure ?? DatabaseError.interrupted }
        }
    }

    private func setFlushing(_ isFlushed: Bool, on database: GRDB.Database) throws {
        guard flushing.withLock({ $0.isOn != isFlushed }) else { return }
        try database.execute(sql: isFlushed ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
        flushing.withLock { $0.isOn = isFlushed }
    }

    /// After a failed flush nobody knows what reached the disk: writing stops, nothing is retried, what waits is not tried.
    private func stopIfDiskFailed(_ error: any Error) {
        guard case DatabaseError.inputOutput = error else { return }
        queue.stop()
        queue.failWaiting(DatabaseError.closed)
    }

    private func noteFlush(_ isFlushed: Bool) {
        let mustSchedule = flushing.withLock { flushing -> Bool in
            defer { flushing.hasUnflushedLook = !isFlushed }
            return !isFlushed && !flushing.hasUnflushedLook
        }
        guard mustSchedule else { return }
        later { [weak self] in self?.flushLooks() }
    }

    /// Any flushed commit carries everything before it in the log to the disk.
    private func flushLooks() {
        guard flushing.withLock(\.hasUnflushedLook), !queue.isStopped else { return }
        enqueue(PendingWrite<Void>(durability: .flushed, body: FlushMark.touch, continuation: nil))
    }
}

/// Runs something once, after a while of its own choosing.
typealias Later = @Sendable (@escaping @Sendable () -> Void) -> Void

extension GroupWriter {
    /// Lets looks wait so long for their flush.
    static func after(milliseconds: Int) -> Later {
        { action in DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { action() } }
    }
}
