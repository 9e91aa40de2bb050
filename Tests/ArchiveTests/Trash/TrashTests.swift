import Database
import Logging
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("The trash", .onBothEngines)
struct TrashTests {
    private static func deleted(_ name: String, _ cast: Cast) async throws -> Customer {
        let made = try await cast.work(as: .li) { try $0.customers.create(Cast.content(name)) }
        try await cast.work(as: .li) { try $0.customers.delete(made.number, from: 1) }
        return made
    }

    private static func names(_ part: Cast.Part, _ cast: Cast) async throws -> [String] {
        try await cast.look(as: part) { try $0.trash.list().map(\.name.inTheClear) }
    }

    private static func empty(_ cast: Cast) async throws -> Int {
        try await TrashRunner(cast.archive, logger: Logger(label: "test")).empty()
    }

    @Test("holds a deleted draft for whoever reached it, and brings it back with its history and into the search")
    func restoring() async throws {
        let cast = try await Cast()
        let made = try await Self.deleted("西湖机械", cast)
        for part in [Cast.Part.li, .zhang] { #expect(try await Self.names(part, cast) == ["西湖机械"]) }
        #expect(try await Self.names(.wang, cast).isEmpty)
        await #expect(throws: ArchiveError.notFound) { try await cast.work(as: .wang) { try $0.trash.restore(made.number) } }
        let restored = try await cast.work(as: .li) { try $0.trash.restore(made.number) }
        #expect(restored == made)
        let (customer, acts) = try await cast.look(as: .li) { work in
            let customer = try work.customers.open(made.number)
            return (customer, try work.customers.history(of: customer).events.map(\.act))
        }
        #expect(customer == made && acts == [.customerBroughtBack, .customerTrashed, .customerCreated])
        #expect(try await cast.look(as: .boss) { try $0.customers.search("西湖机械").hits.count } == 1)
        #expect(try await Self.names(.li, cast).isEmpty)
        _ = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 1, to: Cast.content("西湖机械二厂")) }
    }

    @Test("erases with the key after thirty days, or before on demand, and says so in the ledger")
    func erasing() async throws {
        let cast = try await Cast()
        let (first, second) = (try await Self.deleted("西湖机械", cast), try await Self.deleted("钱塘纺织", cast))
        try await cast.work(as: .li) { try $0.trash.erase(first.number) }
        #expect(try await Self.names(.li, cast) == ["钱塘纺织"])
        cast.clock.advance(days: 29)
        #expect(try await Self.empty(cast) == 0)
        cast.clock.advance(days: 1)
        #expect(try await Self.empty(cast) == 1)
        await #expect(throws: ArchiveError.notFound) { try await cast.work(as: .li) { try $0.trash.restore(second.number) } }
        let counts = try await cast.archive.database.read { connection in
            (
                try connection.value("SELECT count(*) FROM trashed_customers", as: Int.self),
                try connection.value("SELECT count(*) FROM ledger_entries WHERE kind = 'customer.deleted'", as: Int.self)
            )
        }
        #expect(counts.0 == 0 && counts.1 == 2)
        #expect(try await cast.archive.verifyLedger().isSound)
    }

    @Test("is turned over page by page, the latest deleted first, each once")
    func pages() async throws {
        let cast = try await Cast()
        for name in ["西湖机械", "钱塘纺织", "之江化工"] { _ = try await Self.deleted(name, cast) }
        let first = try await cast.look(as: .li) { try $0.trash.list(limit: 2) }
        let last = try #require(first.last)
        let second = try await cast.look(as: .li) { try $0.trash.list(after: TrashPlace(at: last.trashedAt, id: last.id), limit: 2) }
        #expect((first + second).map(\.name.inTheClear) == ["之江化工", "钱塘纺织", "西湖机械"])
    }

    @Test("keeps of a customer every column that a customer has")
    func columns() async throws {
        let cast = try await Cast()
        let (kept, customers) = try await cast.archive.database.read { connection in
            let tables = try connection.storedTables()
            func columns(_ name: String) -> Set<String> { Set(tables.first { $0.name == name }?.columns ?? []) }
            return (columns("trashed_customers"), columns("customers"))
        }
        #expect(!customers.isEmpty && kept == customers.union(["trashed_by", "trashed_at", "merge_id"]))
    }

    @Test("goes with the demonstration")
    func demonstration() async throws {
        let cast = try await Cast()
        _ = try await Self.deleted("西湖机械", cast)
        try await cast.archive.database.write { try $0.execute("UPDATE trashed_customers SET is_demonstration = 1") }
        _ = try await cast.archive.removeDemonstration(as: cast.actor(.admin))
        #expect(try await Self.names(.li, cast).isEmpty)
    }
}
