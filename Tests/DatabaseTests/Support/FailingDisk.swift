import GRDB
import Synchronization

/// Refuses every commit while it fails, as a disk does whose flushes fail.
final class FailingDisk: TransactionObserver, Sendable {
    let fails = Mutex(false)

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ database: GRDB.Database) {}
    func databaseDidRollback(_ database: GRDB.Database) {}

    func databaseWillCommit() throws {
        guard fails.withLock({ $0 }) else { return }
        throw GRDB.DatabaseError(resultCode: .SQLITE_IOERR, message: "the flush failed")
    }
}
