import Database
import TestEngines
import Testing

@testable import Ledger

@Suite("Reading the ledger", .onBothEngines)
struct LedgerReadingTests {
    @Test("gives what was done to one subject, newest first, page by page")
    func bySubject() async throws {
        let ledger = try await TestLedger(entryCount: 70)
        let expected = (0..<70).reversed().filter { $0 % 7 == 3 }.map { Int64($0) }
        let found = try await ledger.database.read { [store = ledger.store] connection in
            var found: [Int64] = []
            while true {
                let page = try store.entries(
                    aboutKind: "customer", id: 3, before: found.last, limit: 4, in: connection)
                if page.isEmpty { return found }
                found += page.map(\.index)
            }
        }
        #expect(found == expected)
    }

    @Test("never gives more than a page, and at least one entry", arguments: [(0, 1), (-5, 1), (10_000, 200)])
    func bounded(limit: Int, count: Int) async throws {
        let ledger = try await TestLedger(entryCount: 300)
        let entries = try await ledger.database.read { [store = ledger.store] in
            try store.entries(matching: LedgerQuery(), limit: limit, in: $0)
        }
        #expect(entries.count == count)
    }

    @Test(
        "narrows the trail by person, kind and time",
        arguments: [
            LedgerQuery(),
            LedgerQuery(actorID: 2),
            LedgerQuery(kind: "customer.read"),
            LedgerQuery(actorID: 1, kind: "customer.changed"),
            LedgerQuery(fromMilliseconds: 1_763_700_010_000, untilMilliseconds: 1_763_700_020_000),
            LedgerQuery(actorID: 3, fromMilliseconds: 1_763_700_010_000),
        ])
    func narrowed(query: LedgerQuery) async throws {
        let ledger = try await TestLedger(entryCount: 60)
        let expected = TestActs.acts(60).enumerated().reversed().filter { Self.matches($1, query) }.map { Int64($0.0) }
        #expect(!expected.isEmpty)
        #expect(try await Self.allPages(of: query, in: ledger) == expected)
    }

    @Test("skips nothing and repeats nothing among entries of the same moment")
    func ties() async throws {
        let ledger = try await TestLedger()
        try await ledger.append((0..<25).map { _ in LedgerEntryTests.full })
        let expected = (0..<25).reversed().map { Int64($0) }
        #expect(try await Self.allPages(of: LedgerQuery(), in: ledger) == expected)
    }

    @Test("follows the tail from an index on")
    func tail() async throws {
        let ledger = try await TestLedger(entryCount: 10)
        let indexes = try await ledger.database.read { [store = ledger.store] in
            try store.entries(from: 7, in: $0).map(\.index)
        }
        #expect(indexes == [7, 8, 9])
    }

    private static func allPages(of query: LedgerQuery, in ledger: TestLedger) async throws -> [Int64] {
        try await ledger.database.read { [store = ledger.store] connection in
            var found: [LedgerEntry] = []
            while true {
                let page = try store.entries(
                    matching: query, before: found.last.map { LedgerCursor(after: $0) }, limit: 4, in: connection)
                if page.isEmpty { return found.map(\.index) }
                found += page
            }
        }
    }

    private static func matches(_ act: NewEntry, _ query: LedgerQuery) -> Bool {
        (query.actorID == nil || act.actorID == query.actorID)
            && (query.kind == nil || act.kind == query.kind)
            && act.atMilliseconds >= query.fromMilliseconds ?? .min
            && act.atMilliseconds < query.untilMilliseconds ?? .max
    }
}
