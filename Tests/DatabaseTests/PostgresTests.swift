import Dispatch
import Synchronization
import TestEngines
import Testing

@testable import Database

@Suite("A PostgreSQL server")
struct PostgresTests {
    private static let table = Migration("0001-notes") { _ in ["CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"] }

    /// A database with an empty table, and the address of its schema for other nodes.
    private func notes(_ bounds: ConnectionBounds = ConnectionBounds()) async throws -> (Database, DatabaseAddress) {
        let address = try await TestServer.shared.freshAddress()
        let database = Database.onServer(address, bounds: bounds)
        try await database.migrate([Self.table], now: 0)
        return (database, address)
    }

    @discardableResult
    private static func breakConnection(_ connection: Connection) throws -> Bool? {
        try connection.value("SELECT pg_terminate_backend(pg_backend_pid())", as: Bool.self)
    }

    // MARK: - Connections that break

    @Test("a read whose connection breaks is done again on another")
    func repeatsReads() async throws {
        let (database, _) = try await notes()
        let runs = Mutex(0)
        let answer = try await database.read { connection in
            if runs.withLock({
                $0 += 1; return $0
            }) == 2 {
                try Self.breakConnection(connection)
            }
            return try connection.value("SELECT 7", as: Int.self)
        }
        #expect(answer == 7)
        let again = try await database.read { connection in
            if runs.withLock({
                $0 += 1; return $0
            }) == 2 {
                try Self.breakConnection(connection)
            }
            return try connection.value("SELECT 8", as: Int.self)
        }
        #expect(again == 8)
        #expect(runs.withLock { $0 } == 3)
    }

    @Test("a write whose connection breaks before the commit is done again, once")
    func repeatsWrites() async throws {
        let (database, _) = try await notes()
        let runs = Mutex(0)
        try await database.write { connection in
            try connection.execute("INSERT INTO notes (id, text) VALUES (1, 'once')")
            if runs.withLock({
                $0 += 1; return $0
            }) == 1 {
                try Self.breakConnection(connection)
            }
        }
        #expect(runs.withLock { $0 } == 2)
        #expect(try await database.read { try $0.value("SELECT count(*) FROM notes", as: Int.self) } == 1)
    }

    @Test("of a commit that was not answered the server knows afterwards whether it was done")
    func settlesLostCommits() async throws {
        let (database, address) = try await notes()
        let session = try PostgresSession(address, ConnectionBounds())
        var marks: [TransactionMark] = []
        for end in ["COMMIT", "ROLLBACK"] {
            marks.append(try TransactionMark(session.run("BEGIN; SELECT \(TransactionMark.columns)")))
            try session.run(end)
        }
        #expect(try LostCommit(mark: marks[0], address: "").wasDone(on: session))
        #expect(try !LostCommit(mark: marks[1], address: "").wasDone(on: session))
        try database.close()
    }

    @Test("a commit that breaks is not done again, and nothing of it is there")
    func reportsBrokenCommits() async throws {
        let (database, _) = try await notes()
        try await database.write { connection in
            try connection.execute(
                """
                CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql
                AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                """)
            try connection.execute(
                """
                CREATE CONSTRAINT TRIGGER notes_break_off AFTER INSERT ON notes
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION break_off()
                """)
        }
        let runs = Mutex(0)
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { connection in
                runs.withLock { $0 += 1 }
                try connection.execute("INSERT INTO notes (id, text) VALUES (1, 'lost')")
            }
        }
        guard case .server(let refusal) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(refusal.reason == .interrupted)
        #expect(runs.withLock { $0 } == 1)
        #expect(try await database.read { try $0.value("SELECT count(*) FROM notes", as: Int.self) } == 0)
    }

    @Test("a write that hides a failed statement is not reported as done")
    func noticesHiddenFailures() async throws {
        let (database, _) = try await notes()
        await #expect(throws: DatabaseError.self) {
            try await database.write { connection in
                try connection.execute("INSERT INTO notes (id, text) VALUES (1, 'kept?')")
                try? connection.execute("INSERT INTO notes (id, text) VALUES (1, 'again')")
            }
        }
        #expect(try await database.read { try $0.value("SELECT count(*) FROM notes", as: Int.self) } == 0)
    }

    // MARK: - Bounds

    @Test("a statement ends at its time, and the connection goes on")
    func endsStatements() async throws {
        var bounds = ConnectionBounds()
        bounds.statementSeconds = 1
        bounds.readerCount = 1
        let (database, _) = try await notes(bounds)
        await #expect(throws: DatabaseError.interrupted) {
            try await database.read { try $0.value("SELECT 1 FROM pg_sleep(30)", as: Int.self) }
        }
        #expect(try await database.read { try $0.value("SELECT 1", as: Int.self) } == 1)
    }

    @Test("reading ends when whoever asked waits no longer, over all statements together, and the connection goes on")
    func endsReading() async throws {
        var bounds = ConnectionBounds()
        bounds.readerCount = 1
        let (database, _) = try await notes(bounds)
        await #expect(throws: DatabaseError.interrupted) {
            try await Patience.lasting(.milliseconds(300)) {
                try await database.read { connection in
                    for _ in 0..<100 { _ = try connection.value("SELECT 1 FROM pg_sleep(0.02)", as: Int.self) }
                }
            }
        }
        #expect(try await database.read { try $0.value("SELECT 1", as: Int.self) } == 1)
        let isLimitless = try await Patience.lasting(.zero) {
            try await Patience.lasting(nil) { try await database.read { try $0.value("SELECT true", as: Bool.self) } }
        }
        #expect(isLimitless == true)
    }

    @Test("once a server is found to be away everybody else hears so without trying, and no longer than it lasts")
    func sparesTheWait() async throws {
        let (_, address) = try await notes()
        let watch = ServerWatch(address, ConnectionBounds())
        let told = Mutex<[DatabaseError]>([])
        watch.whenAway { error in told.withLock { $0.append(error) } }
        try watch.requirePresence()
        let refusal = DatabaseError.server(ServerRefusal(reason: .away, address: address.name, detail: ""))
        watch.note(DatabaseError.busy)
        #expect(!watch.isAway)
        watch.note(refusal)
        #expect(told.withLock { $0 } == [refusal])
        // The server is there all the time, so the next knock is answered.
        while watch.isAway { await Task.yield() }
        #expect(watch.answers())
        watch.close()
    }

    @Test("who waits too long for a connection is told so")
    func boundsReaders() async throws {
        var bounds = ConnectionBounds()
        bounds.readerCount = 1
        bounds.waitSeconds = 1
        let (database, _) = try await notes(bounds)
        let (entered, mayEnd) = (AsyncStream<Void>.makeStream(), DispatchSemaphore(value: 0))
        async let first = database.read { connection in
            entered.continuation.yield()
            mayEnd.wait()
            // Whoever is late on a busy machine loses the connection, and this is done again.
            mayEnd.signal()
            return try connection.value("SELECT 1", as: Int.self)
        }
        for await _ in entered.stream { break }
        await #expect(throws: DatabaseError.busy) { try await database.read { try $0.value("SELECT 2", as: Int.self) } }
        mayEnd.signal()
        #expect(try await first == 1)
    }

    @Test("who waits too long for another node's write is told so, and comes through when it is done")
    func boundsWriters() async throws {
        var bounds = ConnectionBounds()
        bounds.lockSeconds = 1
        let (database, address) = try await notes(bounds)
        let other = try PostgresSession(address, bounds)
        let held = try WriterTransaction(other, isFlushed: true)
        await #expect(throws: DatabaseError.busy) {
            try await database.write { _ = try $0.execute("INSERT INTO notes (id, text) VALUES (1, 'late')") }
        }
        try held.commit(as: NodeName())
        try await database.write { _ = try $0.execute("INSERT INTO notes (id, text) VALUES (1, 'in time')") }
    }

    @Test("upkeep has hours for a statement, and writers go on beside it")
    func boundsUpkeep() async throws {
        let (database, address) = try await notes()
        let other = Database.onServer(address)
        try await database.upkeep { connection in
            let bound = try connection.value("SHOW statement_timeout", as: String.self)
            #expect(bound == "4h")
            let done = DispatchSemaphore(value: 0)
            Task {
                try await other.write { _ = try $0.execute("INSERT INTO notes (id, text) VALUES (1, 'beside')") }
                done.signal()
            }
            done.wait()
            let text = try connection.value("SELECT text FROM notes", as: String.self)
            #expect(text == "beside")
        }
    }

    @Test("patience is for the statements it is asked for, not for those behind them")
    func patience() async throws {
        var bounds = ConnectionBounds()
        bounds.statementSeconds = 1
        let (database, _) = try await notes(bounds)
        try await database.write { connection in
            try connection.patiently {
                let bound = try connection.value("SHOW statement_timeout", as: String.self)
                #expect(bound == "4h")
            }
            let bound = try connection.value("SHOW statement_timeout", as: String.self)
            #expect(bound == "1s")
        }
        await #expect(throws: DatabaseError.self) {
            try await database.write { connection in
                try connection.patiently { try connection.execute("SELECT nothing") }
            }
        }
        let bound = try await database.write { try $0.value("SHOW statement_timeout", as: String.self) }
        #expect(bound == "1s")
    }

    @Test("more statements than are kept run all the same")
    func boundsStatements() async throws {
        let (database, _) = try await notes()
        let sum = try await database.read { connection in
            try (1...(PreparedStatements.countMax + 40)).reduce(0) { sum, count in
                let list = Array(repeating: Int64(1), count: count)
                return sum + (try connection.value("SELECT count(*) FROM notes WHERE id IN \(list: list)", as: Int.self) ?? 1)
            }
        }
        #expect(sum == 0)
    }

    // MARK: - Nodes

    @Test("a node hears of another's commits and not of its own")
    func hearsOthers() async throws {
        let (database, address) = try await notes()
        let other = Database.onServer(address)
        var heard = database.commitsOfOthers().makeAsyncIterator()
        // Whatever may have been missed.
        await heard.next()
        try await database.write { _ = try $0.execute("INSERT INTO notes (id, text) VALUES (1, 'own')") }
        try await other.write { _ = try $0.execute("INSERT INTO notes (id, text) VALUES (2, 'other')") }
        await heard.next()
        #expect(try await database.read { try $0.value("SELECT count(*) FROM notes", as: Int.self) } == 2)
        try database.close()
        #expect(await heard.next() == nil)
    }

    @Test("writes of many nodes follow one another: none is lost and none overtakes what it read")
    func ordersNodes() async throws {
        let (first, address) = try await notes()
        try await first.write { _ = try $0.execute("INSERT INTO notes (id, text) VALUES (0, '0')") }
        let nodes = (0..<4).map { _ in Database.onServer(address) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for node in nodes {
                for _ in 0..<25 {
                    group.addTask {
                        try await node.write { connection in
                            let last = try connection.value("SELECT max(id) FROM notes", as: Int64.self) ?? 0
                            try connection.execute("INSERT INTO notes (id, text) VALUES (\(last + 1), 'next')")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let ids = try await first.read { try $0.values("SELECT id FROM notes ORDER BY id", as: Int64.self) }
        #expect(ids == Array(0...100))
    }
}
