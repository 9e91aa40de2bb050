import TestEngines
import Testing

@testable import Database

@Suite("Leading among nodes of one server")
struct LeadershipTests {
    /// How many hold the lock of who leads, as the server lists it.
    private static func lockCount(_ database: Database) async throws -> Int? {
        try await database.read { connection in
            try connection.value(
                """
                SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 1801745252
                  AND objid::bigint = (current_schema()::regnamespace::oid)::bigint
                """)
        }
    }

    private static func leadership(_ watch: ServerWatch, _ address: DatabaseAddress) -> PostgresLeadership {
        PostgresLeadership(address, ConnectionBounds(), watch)
    }

    @Test("who leads stops when the server may have been replaced, and asks again over a new connection")
    func stopsInAnAbsence() async throws {
        let address = try await TestServer.shared.freshAddress()
        let watch = ServerWatch(address, ConnectionBounds())
        let leadership = Self.leadership(watch, address)
        var changes = leadership.changes().makeAsyncIterator()
        #expect(await changes.next() == true)
        watch.note(DatabaseError.server(ServerRefusal(reason: .away, address: address.name, detail: "")))
        #expect(await changes.next() == false)
        // The server is there all the time; while it is held to be away nobody asks it.
        while await changes.next() == false {}
        leadership.close()
        #expect(await changes.next() == false)
        #expect(await changes.next() == nil)
        watch.close()
    }

    @Test("the lock is kept until what it allows has ended")
    func keepsTheLockToTheEnd() async throws {
        let address = try await TestServer.shared.freshAddress()
        let database = Database.onServer(address)
        let (begun, told) = AsyncStream<Void>.makeStream()
        let (counts, counted) = AsyncStream<Int?>.makeStream()
        let leader = Task {
            await database.lead {
                told.yield()
                // Until it is cancelled.
                for await _ in AsyncStream<Void>.makeStream().stream {}
                await Task.detached { for _ in 0..<100 { counted.yield(try? await Self.lockCount(database)) } }.value
            }
            counted.finish()
        }
        for await _ in begun { break }
        leader.cancel()
        let heard = await counts.reduce(into: []) { $0.append($1) }
        #expect(heard == Array(repeating: 1, count: 100))
        await leader.value
        try database.close()
    }
}
