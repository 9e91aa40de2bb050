import Logging
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("The lifecycle of a customer", .onBothEngines)
struct LifecycleTests {
    private static func stage(_ number: String, _ cast: Cast) async throws -> Lifecycle {
        try await cast.look(as: .boss) { try $0.customers.reopen(number).content.lifecycle }
    }

    private static func pass(_ cast: Cast) async throws -> Int {
        try await LifecycleRunner(cast.archive, logger: Logger(label: "test")).moveAll()
    }

    @Test("begins to be won with the first dealing, whoever answers for the customer, with the dealing as its cause")
    func winning() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        let dealing = try await cast.work(as: .li) { try $0.dealings.record(DealingEntry(day: "2020-01-01", amount: "1"), with: number) }
        let (customer, changes) = try await cast.look(as: .li) { work in
            let customer = try work.customers.open(number)
            return (customer, try work.customers.classChanges(of: customer))
        }
        #expect(customer.content.lifecycle == .won && customer.state == .filed)
        #expect(changes.map(\.cause) == [.dealing(dealing.number)])
        #expect(changes.first?.change == FieldChange(field: .lifecycle, before: .code("potential"), after: .code("won")))
        #expect(changes.first?.personID == cast.id(.li))
    }

    @Test("goes back to where it was when the only dealing is cancelled, with that as its cause, and forward again when it is reinstated")
    func withdrawing() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        let dealings = try await cast.work(as: .li) { work in
            try (0..<2).map { _ in try work.dealings.record(DealingEntry(day: "2026-03-01", amount: "1"), with: number).number }
        }
        for (dealing, stage) in zip(dealings, [Lifecycle.won, .potential]) {
            _ = try await cast.work(as: .li) { try $0.dealings.cancel(dealing, of: number, from: 1, because: PrivateText("写错")) }
            #expect(try await Self.stage(number, cast) == stage)
        }
        let changes = try await cast.look(as: .li) { try $0.customers.classChanges(of: $0.customers.open(number)) }
        #expect(changes.first?.cause == .withdrawn(dealings[1]))
        _ = try await cast.work(as: .li) { try $0.dealings.reinstate(dealings[0], of: number, from: 2) }
        #expect(try await Self.stage(number, cast) == .won)
    }

    @Test("is in danger after three months without a dealing or note, lost after twelve, a step a day, each with its cause")
    func silence() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        _ = try await cast.work(as: .li) { try $0.dealings.record(DealingEntry(day: "2026-03-01", amount: "1"), with: number) }
        cast.clock.advance(days: 90)
        #expect(try await Self.pass(cast) == 0)
        cast.clock.advance(days: 3)
        #expect(try await Self.pass(cast) == 1)
        #expect(try await Self.stage(number, cast) == .atRisk)
        #expect(try await Self.pass(cast) == 0)
        cast.clock.advance(days: 300)
        #expect(try await Self.pass(cast) == 1)
        #expect(try await Self.stage(number, cast) == .lost)
        let changes = try await cast.look(as: .li) { try $0.customers.classChanges(of: $0.customers.open(number)) }
        let since = try #require(CalendarDate(isoText: "2026-03-01"))
        #expect(changes.prefix(2).map(\.cause) == [.silence(since: since, months: 12), .silence(since: since, months: 3)])
        #expect(changes.prefix(2).allSatisfy { $0.personID == nil && $0.act == .lifecycleFollowed })
    }

    @Test("goes on with a note, and comes back with a new dealing but not with an old one")
    func contact() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        _ = try await cast.work(as: .li) { try $0.dealings.record(DealingEntry(day: "2026-03-01", amount: "1"), with: number) }
        cast.clock.advance(days: 80)
        try await cast.work(as: .li) { try $0.customers.note(PrivateText("来电"), on: number) }
        cast.clock.advance(days: 80)
        #expect(try await Self.pass(cast) == 0)
        cast.clock.advance(days: 20)
        #expect(try await Self.pass(cast) == 1)
        _ = try await cast.work(as: .li) { try $0.dealings.record(DealingEntry(day: "2026-04-01", amount: "1"), with: number) }
        #expect(try await Self.stage(number, cast) == .atRisk)
        _ = try await cast.work(as: .li) { try $0.dealings.record(DealingEntry(day: "2026-08-20", amount: "1"), with: number) }
        #expect(try await Self.stage(number, cast) == .won)
    }

    @Test("is moved by hand with a reason, which counts as having been in touch; without one it is refused")
    func byHand() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        cast.clock.advance(days: 200)
        let reasonless = await cast.problems { try $0.customers.move(number, from: 3, to: .won, because: PrivateText("")) }
        #expect(reasonless.map(\.field) == ["reason"])
        let moved = try await cast.work(as: .li) { try $0.customers.move(number, from: 3, to: .won, because: PrivateText("口头成交")) }
        #expect(moved.version == 4 && moved.state == .filed)
        #expect(try await Self.pass(cast) == 0)
        let changes = try await cast.look(as: .li) { try $0.customers.classChanges(of: $0.customers.open(number)) }
        #expect(changes.map(\.reason) == [PrivateText("口头成交")] && changes.first?.act == .lifecycleMoved)
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .li) { try $0.customers.move(number, from: 4, to: .won, because: PrivateText("再来")) }
        }
        cast.clock.advance(days: 93)
        #expect(try await Self.pass(cast) == 1)
    }

    @Test("goes by the months that the policy sets, which must follow each other")
    func policy() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        _ = try await cast.work(as: .li) { try $0.dealings.record(DealingEntry(day: "2026-03-01", amount: "1"), with: number) }
        cast.clock.advance(days: 31)
        #expect(try await Self.pass(cast) == 0)
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.lifecycle.monthsToAtRisk = 1
            try work.policyBook.change(to: policies)
        }
        #expect(try await Self.pass(cast) == 1)
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .boss) { work in
                var policies = work.policies
                policies.lifecycle.monthsToLost = 1
                try work.policyBook.change(to: policies)
            }
        }
    }

    @Test("passes over more customers than one portion holds, each once")
    func portions() async throws {
        let cast = try await Cast()
        let contents = (0..<(LifecycleRunner.portionCount + 5)).map { place in
            var content = Cast.content("客户\(place)号有限公司")
            content.lifecycle = .won
            return content
        }
        let prepared = try await BulkWriter(cast.archive, as: cast.actor(.li)).prepare(contents)
        _ = try await cast.work(as: .li) { try $0.customers.create(prepared) }
        cast.clock.advance(days: 100)
        #expect(try await Self.pass(cast) == contents.count)
        #expect(try await Self.pass(cast) == 0)
    }

    @Test("counts months back to a day that exists", arguments: [("2026-05-31", 3, "2026-02-28"), ("2024-05-31", 3, "2024-02-29"), ("2026-01-15", 12, "2025-01-15"), ("2026-01-15", 1, "2025-12-15")])
    func months(day: String, months: Int, expected: String) throws {
        #expect(try #require(CalendarDate(isoText: day)).back(months: months).isoText == expected)
    }
}

@Suite("The classes of a customer over time", .onBothEngines)
struct ClassChangeTests {
    @Test("are every reassignment of a dimension with who, when, from and to, and nothing else")
    func changes() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        _ = try await cast.work(as: .zhang) { work in
            try work.customers.change(number, from: 2, by: CustomerEntry(values: [.abcLevel: "A", .valueTier: "key", .notes: "不算"]))
        }
        let changes = try await cast.look(as: .li) { try $0.customers.classChanges(of: $0.customers.open(number)) }
        #expect(Set(changes.map(\.change.field)) == [.abcLevel, .valueTier])
        #expect(changes.allSatisfy { $0.personID == cast.id(.zhang) && $0.change.before == .absent && $0.act == .customerChanged })
    }
}
