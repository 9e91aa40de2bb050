import Foundation

/// The one connection of this node that writes: takes what has arrived and commits it together, as `GroupWriter` does for SQLite.
///
/// Its transactions follow one another also where other nodes write: each holds the lock of all writers from its begin to its commit.
/// Thus every write finds what those before it left, and no two append to the ledger at once (decision 0011).
final class PostgresWriter: BatchWriter {
    private let lane: PostgresLane
    private let committer: Committer
    let queue = WriteQueue()

    init(
        _ address: DatabaseAddress, _ bounds: ConnectionBounds, _ watch: ServerWatch, node: NodeName,
        _ onStatement: (@Sendable (SQL) -> Void)? = nil
    ) {
        lane = PostgresLane(address, bounds, watch)
        committer = Committer(queue: queue, node: node, onStatement: onStatement)
    }

    /// Refuses further writes; those under way finish.
    func close() {
        queue.stop()
        lane.close()
    }

    func drain() -> Bool {
        lane.run { [queue, committer] line in
            while let batch = queue.next() { committer.commit(batch, on: line) }
        }
    }
}

/// What a writer does with a batch, on its thread.
private struct Committer: Sendable {
    /// How long a server is waited for that alone knows whether something was committed, in seconds.
    private static let settleSeconds = 4
    private static let settlePauseMicroseconds: UInt32 = 50_000

    let queue: WriteQueue
    let node: NodeName
    let onStatement: (@Sendable (SQL) -> Void)?

    func commit(_ batch: [any Pending], on line: PostgresLine) {
        do {
            let isFlushed = batch.contains { $0.durability == .flushed }
            try line.working { session in
                let transaction = try WriterTransaction(session, isFlushed: isFlushed)
                try run(batch, on: session)
                let isUndone = batch.count == 1 && batch[0].failure != nil
                if isUndone { try session.run("ROLLBACK") } else { try transaction.commit(as: node) }
            }
            for write in batch { write.succeed() }
        } catch let lost as LostCommit {
            settle(lost, batch, on: line)
        } catch {
            line.rollBack()
            for write in batch { write.fail(error) }
            // Where there is no server, who waits behind is told so at once instead of one batch after the other.
            guard case DatabaseError.server(let refusal) = error, refusal.reason != .uncertain else { return }
            queue.failWaiting(error)
        }
    }

    /// Finds out what became of a commit that was not answered; a server that starts again shortly is waited for.
    private func settle(_ lost: LostCommit, _ batch: [any Pending], on line: PostgresLine) {
        let deadline = Deadline(seconds: Self.settleSeconds)
        repeat {
            while line.isAway, !deadline.isOver { usleep(Self.settlePauseMicroseconds) }
            do {
                let wasDone = try line.working(until: deadline) { try lost.wasDone(on: $0) }
                for write in batch { if wasDone { write.succeed() } else { write.fail(lost.undone) } }
                return
            } catch {
                line.rollBack()
                guard case DatabaseError.server(let refusal) = error, refusal.reason != .uncertain else { break }
            }
        } while !deadline.isOver
        for write in batch { write.fail(lost.uncertain) }
    }

    private func run(_ batch: [any Pending], on session: PostgresSession) throws {
        let connection = Connection(engine: .postgres, driver: PostgresDriver(session: session, onStatement: onStatement))
        for write in batch {
            write.run(on: connection, alone: batch.count == 1)
            // What is left of the batch has nothing to run on.
            if session.isBroken { throw write.failure ?? DatabaseError.interrupted }
        }
    }
}
