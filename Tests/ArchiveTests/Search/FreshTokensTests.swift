import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("What changed lately, beside the search index", .onBothEngines)
struct FreshTokensTests {
    private func numbers(_ cast: Cast, _ text: String) async throws -> [String] {
        try await cast.look(as: .li) { try $0.customers.search(text) }.hits.map(\.summary.number)
    }

    private func waiting(_ cast: Cast) async throws -> Int {
        try await cast.archive.database.read { try FreshTokens(connection: $0).count() }
    }

    @Test("A new customer is found at once, and still once the index has taken it in, in the same order", .only(.sqlite))
    func found() async throws {
        let cast = try await Cast()
        let old = try await cast.work(as: .li) { try $0.customers.create(Cast.content("宁波东海电子有限公司")) }
        try await cast.archive.settle()
        #expect(try await waiting(cast) == 0)
        let new = try await cast.work(as: .li) { try $0.customers.create(Cast.content("温州东海鞋业有限公司")) }
        #expect(try await waiting(cast) == 1)
        #expect(try await numbers(cast, "东海") == [new.number, old.number])
        try await cast.archive.settle()
        #expect(try await numbers(cast, "东海") == [new.number, old.number])
    }

    @Test("A changed customer is found by what it says now and not by what it said, before and after")
    func changed() async throws {
        let cast = try await Cast()
        let made = try await cast.work(as: .li) { try $0.customers.create(Cast.content("宁波东海电子有限公司")) }
        try await cast.archive.settle()
        var content = made.content
        content.name = PrivateText("宁波南山电子有限公司")
        let changed = content
        _ = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 1, to: changed) }
        for _ in 0..<2 {
            #expect(try await numbers(cast, "南山") == [made.number])
            #expect(try await numbers(cast, "东海").isEmpty)
            #expect(try await numbers(cast, "电子") == [made.number])
            try await cast.archive.settle()
        }
        #expect(try await cast.archive.checkSearchIndex(as: cast.actor(.admin)).isSound)
    }

    @Test("Pages of a search go through both without leaving out or repeating a customer")
    func pages() async throws {
        let cast = try await Cast()
        var made: [String] = []
        for number in 0..<9 {
            made.append(
                try await cast.work(as: .li) { try $0.customers.create(Cast.content("东海\(number)号电子有限公司")) }.number)
            if number == 4 { try await cast.archive.settle() }
        }
        let third = made[2]
        var content = try await cast.look(as: .li) { try $0.customers.open(third) }.content
        content.notes = PrivateText("改过")
        let changed = content
        _ = try await cast.work(as: .li) { try $0.customers.change(third, from: 1, to: changed) }
        var found: [String] = []
        var before: Customer.ID?
        repeat {
            let from = before
            let page = try await cast.look(as: .li) { try $0.customers.search("东海", before: from, limit: 2) }
            found += page.hits.map(\.summary.number)
            before = page.next
        } while before != nil
        #expect(found == made.reversed())
    }

    @Test("Nobody finds through it what lies outside the reach", .only(.sqlite))
    func reach() async throws {
        let cast = try await Cast()
        _ = try await cast.work(as: .wang) { try $0.customers.create(Cast.content("宁波东海电子有限公司")) }
        #expect(try await numbers(cast, "东海").isEmpty)
        #expect(try await waiting(cast) == 1)
    }

    @Test("The index takes in what waits when it is many", .only(.sqlite))
    func takenIn() async throws {
        let cast = try await Cast()
        let turn = IndexTurn(countMax: FreshTokens.countMax)
        #expect(!turn.isDue(after: FreshTokens.countMax - 1))
        #expect(turn.isDue(after: 1))
        #expect(!turn.isDue(after: FreshTokens.countMax))
        turn.end()
        #expect(!turn.isDue(after: 0))
        for number in 0..<FreshTokens.countMax {
            _ = try await cast.work(as: .li) { try $0.customers.create(Cast.content("东海\(number)号电子有限公司")) }
        }
        while try await waiting(cast) > 0 { await Task.yield() }
        #expect(try await cast.archive.checkSearchIndex(as: cast.actor(.admin)).isSound)
    }
}
