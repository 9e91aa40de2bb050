import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Checking the search index", .onBothEngines)
struct SearchIndexCheckTests {
    private func played() async throws -> (cast: Cast, customers: [Customer]) {
        let cast = try await Cast()
        var customers: [Customer] = []
        for name in ["杭州西湖机械有限公司", "宁波东海电子有限公司", "温州南塘鞋业有限公司"] {
            customers.append(try await cast.work(as: .li) { try $0.customers.create(Cast.content(name)) })
        }
        return (cast, customers)
    }

    private func check(_ cast: Cast, rebuild: Bool = false) async throws -> SearchIndexReport {
        try await cast.archive.checkSearchIndex(rebuild: rebuild, as: cast.actor(.admin))
    }

    @Test("An index that followed every change is sound")
    func sound() async throws {
        let (cast, customers) = try await played()
        var content = customers[0].content
        content.notes = PrivateText(String(repeating: "一二三四五六七八九十百千万", count: 40))
        _ = try await cast.work(as: .li) { [content] in
            try $0.customers.change(customers[0].number, from: 1, to: content)
        }
        let report = try await check(cast)
        #expect(report.isSound)
        #expect(report.customerCount == 3)
    }

    @Test("A customer that cannot be found is named, and found again after a rebuild")
    func incomplete() async throws {
        let (cast, customers) = try await played()
        try await cast.work(as: .admin) { work in
            try SearchIndex(work).remove(customers[1])
            try work.record(.searchIndexRebuilt, .archive)
        }
        let report = try await check(cast)
        #expect(report.incompleteNumbers == [customers[1].number])
        #expect(!report.isSound)
        #expect(try await check(cast, rebuild: true).customerCount == 3)
        #expect(try await check(cast).isSound)
        let hits = try await cast.look(as: .li) { try $0.customers.search("东海") }.hits
        #expect(hits.map(\.summary.number) == [customers[1].number])
    }

    @Test("A token too many is found as well as one too few")
    func tooMany() async throws {
        let (cast, customers) = try await played()
        try await cast.archive.settle()
        try await cast.work(as: .admin) { work in
            let held = SearchIndex(work).whole(customers[2])
            _ = try work.connection.tokenTable.put(
                customers[2].id, taken: held, added: held.union([BlindToken(bits: 1)]))
            try work.record(.searchIndexRebuilt, .archive)
        }
        let report = try await check(cast)
        #expect(report.incompleteNumbers == [customers[2].number])
        #expect(report.strayCount == 0)
    }

    @Test("What the index holds of a customer that is gone is counted")
    func stray() async throws {
        let (cast, customers) = try await played()
        try await cast.work(as: .admin) { work in
            try work.connection.execute("DELETE FROM customers WHERE id = \(customers[2].id)")
            try work.record(.searchIndexRebuilt, .archive)
        }
        #expect(try await check(cast).strayCount == 1)
        _ = try await check(cast, rebuild: true)
        #expect(try await check(cast).isSound)
    }

    @Test("Only an administrator checks or rebuilds")
    func allowed() async throws {
        let (cast, _) = try await played()
        #expect(
            try await isForbidden {
                _ = try await cast.archive.checkSearchIndex(rebuild: true, as: cast.actor(.boss))
            })
    }
}
