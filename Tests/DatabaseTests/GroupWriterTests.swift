import Synchronization
import Testing

import class GRDB.DatabasePool

@testable import Database

@Suite("The one writer")
struct GroupWriterTests {
    private struct Refused: Error {}

    @Test("a look is flushed later, by the smallest change there is")
    func flushesLooks() async throws {
        let notebook = try await Notebook()
        try await notebook.write("a look", .committed)
        try await notebook.write("another", .committed)
        #expect(notebook.flushesAsked == 1)
        #expect(try await notebook.flushCount() == 0)
        notebook.letTheTimePass()
        #expect(try await notebook.flushCount() == 1)
    }

    @Test("a change in between carries the looks before it to the disk")
    func changeFlushesLooks() async throws {
        let notebook = try await Notebook()
        try await notebook.write("a look", .committed)
        try await notebook.write("a change", .flushed)
        notebook.letTheTimePass()
        #expect(try await notebook.flushCount() == 0)
    }

    @Test("a change that was refused carries nothing: the looks before it are flushed all the same")
    func refusedChangeFlushesNothing() async throws {
        let notebook = try await Notebook()
        try await notebook.write("a look", .committed)
        await #expect(throws: Refused.self) {
            try await notebook.database.write { connection in
                try connection.execute("INSERT INTO notes (text) VALUES ('refused')")
                throw Refused()
            }
        }
        notebook.letTheTimePass()
        #expect(try await notebook.flushCount() == 1)
        #expect(try await notebook.texts() == ["a look"])
    }

    @Test("when a flush fails, what waits is refused without being tried, and so is what comes after")
    func stopsWithTheDisk() async throws {
        let folder = try ScratchFolder()
        let pool = try DatabasePool(path: folder.path + "/t.sqlite")
        let disk = FailingDisk()
        pool.add(transactionObserver: disk)
        let writer = GroupWriter(pool: pool, later: { _ in })
        let waiting = Attempt { _ in }
        let first = Attempt { connection in
            try connection.execute("CREATE TABLE t (id INTEGER)")
            disk.fails.withLock { $0 = true }
            writer.enqueue(waiting)
        }
        await first.submit(to: writer)
        disk.fails.withLock { $0 = false }
        #expect(first.outcome == .failed(.inputOutput(detail: "the flush failed (10)")))
        #expect(waiting.outcome == .failed(.closed))
        #expect(!waiting.wasTried)
        let late = Attempt { _ in }
        await late.submit(to: writer)
        #expect(late.outcome == .failed(.closed))
        #expect(try await pool.read { try !$0.tableExists("t") })
    }

    @Test("when SQLite undoes the transaction under a write, the writes behind it are not committed on their own")
    func endsWithTheTransaction() async throws {
        let folder = try ScratchFolder()
        let pool = try DatabasePool(path: folder.path + "/t.sqlite")
        try await pool.write { try $0.execute(sql: "CREATE TABLE t (a TEXT)") }
        let writer = GroupWriter(pool: pool, later: { _ in })
        let (undoer, behind) = (
            Attempt { connection in
                try connection.execute("ROLLBACK")
                throw DatabaseError.diskFull
            },
            Attempt { try $0.execute("INSERT INTO t (a) VALUES ('behind')") }
        )
        // Both wait while this one runs, and so share the next commit.
        let first = Attempt { _ in
            writer.enqueue(undoer)
            writer.enqueue(behind)
        }
        await first.submit(to: writer)
        let last = Attempt { try $0.execute("INSERT INTO t (a) VALUES ('last')") }
        await last.submit(to: writer)
        #expect(undoer.outcome == .failed(.diskFull))
        #expect(behind.outcome == .failed(.diskFull))
        #expect(last.outcome == .succeeded)
        #expect(try await pool.read { try String.fetchAll($0, sql: "SELECT a FROM t") } == ["last"])
    }
}

/// A database whose time passes when the test says so.
private final class Notebook: Sendable {
    let database: Database
    private let folder: ScratchFolder
    private let waiting: WaitingActions

    init() async throws {
        folder = try ScratchFolder()
        let waiting = WaitingActions()
        self.waiting = waiting
        database = try Database.openSQLite(at: folder.path + "/t.sqlite", options: .init(), later: waiting.add)
        try await database.write { try $0.execute("CREATE TABLE notes (text TEXT NOT NULL)") }
    }

    deinit {
        try? database.close()
    }

    var flushesAsked: Int { waiting.actions.withLock(\.count) }

    func letTheTimePass() {
        for action in waiting.actions.withLock({ $0 }) { action() }
    }

    func write(_ text: String, _ durability: Durability) async throws {
        try await database.write(durability: durability) { connection in
            _ = try connection.execute("INSERT INTO notes (text) VALUES (\(text))")
        }
    }

    /// How many flushes of looks there were; asked in the writer's own queue, behind whatever waits there.
    func flushCount() async throws -> Int {
        try await database.write(durability: .committed) { try FlushMark.count($0) }
    }

    func texts() async throws -> [String] {
        try await database.read { try $0.values("SELECT text FROM notes ORDER BY rowid") }
    }
}

private final class WaitingActions: Sendable {
    let actions = Mutex<[@Sendable () -> Void]>([])

    @Sendable func add(_ action: @escaping @Sendable () -> Void) {
        actions.withLock { $0.append(action) }
    }
}
