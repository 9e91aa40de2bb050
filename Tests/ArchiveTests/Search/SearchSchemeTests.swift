import Database
import Language
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("The rules of the search index", .onBothEngines)
struct SearchSchemeTests {
    private func found(_ text: String, in archive: Archive, _ cast: Cast) async throws -> [String] {
        try await archive.look(as: cast.actor(.li)) { try $0.customers.search(text).hits.map(\.summary.number) }
    }

    private func rebuilds(_ archive: Archive) async throws -> Int? {
        try await archive.database.read {
            try $0.value("SELECT count(*) FROM ledger_entries WHERE kind = 'search.rebuilt'", as: Int.self)
        }
    }

    /// A company whose index an earlier program built: it holds nothing that is looked for today.
    private func withEarlierIndex(noting: SQL, _ body: (Cast, _ number: String) async throws -> Void) async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("杭州西湖机械有限公司")) }.number
        try await cast.archive.database.write { connection in
            try connection.tokenTable.refill { _ in }
            try connection.execute(noting)
        }
        #expect(try await found("西湖", in: cast.archive, cast).isEmpty)
        try await cast.archive.close()
        try await body(cast, number)
    }

    @Test(
        "An index that was built by other rules, or before they were noted, is built anew at the next start, once",
        arguments: ["UPDATE search_scheme SET version = version - 1", "DELETE FROM search_scheme"] as [SQL])
    func outdated(noting: SQL) async throws {
        try await withEarlierIndex(noting: noting) { cast, number in
            for _ in 0..<2 {
                let archive = try await Cast.open(cast.folder, key: cast.key, clock: cast.clock)
                #expect(try await found("西湖", in: archive, cast) == [number])
                #expect(try await rebuilds(archive) == 1)
                #expect(try await archive.verifyLedger().isSound)
                try await archive.close()
            }
        }
    }

    @Test("A new archive notes the rules and builds nothing")
    func new() async throws {
        let cast = try await Cast()
        _ = try await cast.work(as: .li) { try $0.customers.create(Cast.content("杭州西湖机械有限公司")) }
        try await cast.archive.close()
        let archive = try await Cast.open(cast.folder, key: cast.key, clock: cast.clock)
        #expect(try await rebuilds(archive) == 0)
        try await archive.close()
    }

    /// Fails when anything that stands in the index changes: then raise `SearchScheme.current` and write the new sum here. The fifth rules added the
    /// table of own classes and changed nothing in the index.
    @Test("What stands in the index for a customer is what it was when its rules were numbered")
    func numbered() async throws {
        let cast = try await Cast()
        var content = Cast.content("杭州西湖机械有限公司", phone: "0571-87654321", contact: "欧阳明镜")
        content.creditCode = PrivateText("91330106MA27W3X12U")
        content.tags = [PrivateText("VIP 客户")]
        content.notes = PrivateText("2026 年采购 CNC 主轴，Siemens 840D")
        let customer = try await cast.work(as: .li) { [content] in try $0.customers.create(content) }
        let pieces = SearchTokens.index(content.searchableTexts + [SearchableText(.number, customer.number)])
        let facts = customer.facetTerms.map { ($0.kind, $0.text) } + content.identifiers.map { ($0.kind, $0.value) }
        let named = pieces.map { "\($0.namespace.rawValue):\($0.text)" } + facts.map { "\($0.0.rawValue):\($0.1)" }
        #expect(SearchScheme.current == 5)
        #expect(named.count == 161)
        #expect(Self.sum(named.sorted().joined(separator: "\n")) == 13_493_567_694_050_224_425)
    }

    /// FNV-1a, 64 bits.
    private static func sum(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
