import Database
import TestEngines
import TestSupport
import Testing

@testable import Archive

@Suite("Candidates of a search on a server", .on(.postgres))
struct NewestFirstTests {
    private static func ids(_ sources: [SQL], in work: UnitOfWork) throws -> [Customer.ID] {
        try sources.flatMap { source in
            try work.connection.rows("SELECT id FROM (\(source)) t ORDER BY id DESC") { try $0.next(Customer.ID.self) }
        }
    }

    private static func match(_ region: String, in work: UnitOfWork) -> TokenMatch {
        TokenMatch(groups: [work.keys.mint.tokens(of: [.init(.facet(.region), region)])])
    }

    @Test("are the same, newest first, wherever looking one by one ends and the index begins", arguments: [0, 1, 7, 24, 48, 100] as [Int64])
    func seam(walkedCount: Int64) async throws {
        let cast = try await Cast.withManyCustomers()
        let (all, found, later) = try await cast.look(as: .boss) { work in
            let tokens = ArrayTokens(connection: work.connection)
            let all = try work.connection.rows(
                "SELECT id FROM customers WHERE region IN ('330100', '330106') ORDER BY id DESC"
            ) { try $0.next(Customer.ID.self) }
            let start = all[0].rawValue - walkedCount
            let match = Self.match("3301", in: work)
            return (
                all, try Self.ids(tokens.candidates(match, after: start, before: .max), in: work),
                try Self.ids(tokens.candidates(match, after: start, before: all[3].rawValue), in: work)
            )
        }
        #expect(all.count == 24)
        #expect(found == all)
        #expect(later == Array(all.dropFirst(4)))
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
