import Database
import TestEngines
import TestSupport
import Testing

@testable import Archive

@Suite("Candidates of a search on a server", .on(.postgres))
struct NewestFirstTests {
    private static func ids(_ match: TokenMatch, upTo newest: Int64, share: Double, in work: UnitOfWork) throws -> [Int64] {
        var walk = RangeWalk(upTo: newest, share: share)
        var found: [Int64] = []
        var part: [Int64]
        repeat {
            part = try ArrayTokens(connection: work.connection).ids(match, in: walk.range, before: walk.end)
            found += part
        } while walk.goOn(found: part.count)
        return found
    }

    private static func match(_ region: String, in work: UnitOfWork) -> TokenMatch {
        TokenMatch(groups: [work.keys.mint.tokens(of: [.init(.facet(.region), region)])])
    }

    @Test("are the same, newest first, whatever the width of the first range", arguments: [1, 0.05, 0.001, 0])
    func widths(share: Double) async throws {
        let cast = try await Cast.withManyCustomers()
        let (all, found, later) = try await cast.look(as: .boss) { work in
            let all = try work.connection.rows(
                "SELECT id FROM customers WHERE region IN ('330100', '330106') ORDER BY id DESC"
            ) { try $0.next(Int64.self) }
            let match = Self.match("3301", in: work)
            return (
                all, try Self.ids(match, upTo: all[0], share: share, in: work),
                try Self.ids(match, upTo: all[4], share: share, in: work)
            )
        }
        #expect(all.count == 24)
        #expect(found == all)
        #expect(later == Array(all.dropFirst(4)))
    }

    @Test("are found while changes wait in the index's own list, and after they were taken in")
    func waiting() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("杭州西湖机械有限公司")) }.number
        #expect(cast.archive.indexTurn.isDue(after: ArrayTokens.waitingCountMax - 2) == false)
        #expect(try await cast.look(as: .li) { try $0.customers.search("西湖").hits.map(\.summary.number) } == [number])
        let pages = "SELECT gin_clean_pending_list('customer_tokens_by_token')" as SQL
        try await cast.archive.database.upkeep { try $0.tokenTable.settle() }
        let left = try await cast.archive.database.write { try $0.value(pages, as: Int64.self) }
        #expect(left == 0)
        #expect(try await cast.look(as: .li) { try $0.customers.search("西湖").hits.map(\.summary.number) } == [number])
        #expect(cast.archive.indexTurn.isDue(after: 1))
    }

    @Test("are as common as the rarest token asked for, and met by the index where one is not among the commonest")
    func shares() async throws {
        let cast = try await Cast.withManyCustomers()
        try await cast.archive.settle()
        let (half, none, both) = try await cast.look(as: .boss) { work in
            let (common, hangzhou) = (CommonTokens(), Self.match("3301", in: work).groups)
            let (half, none) = (TokenMatch(groups: hangzhou), Self.match("4400", in: work))
            return (
                try common.share(of: half, in: work.connection), try common.share(of: none, in: work.connection),
                try common.share(of: TokenMatch(groups: hangzhou + none.groups), in: work.connection)
            )
        }
        #expect(abs(half - 0.5) < 0.01 && none == 0 && both == 0)
    }
}
