import Database
import TestEngines
import TestSupport
import Testing

@testable import Archive

@Suite("An outage in the midst of an act", .onBothEngines)
struct DeedsTests {
    private static let away = DatabaseError.interrupted

    @Test("is told as it is where nothing was changed, and as uncertain where something was")
    func tellsWhatWasDone() async throws {
        let cast = try await Cast()
        let (archive, li) = (cast.archive, cast.actor(.li))
        await #expect(throws: Self.away) {
            try await Archive.minding {
                _ = try await archive.look(as: li) { try $0.customers.list(CustomerQuery(), limit: 1).customers.count }
                throw Self.away
            }
        }
        await #expect(throws: Outage.uncertain) {
            try await Archive.minding {
                _ = try await archive.work(as: li) { try $0.customers.create(Cast.content("杭州西湖机械有限公司")) }
                throw Self.away
            }
        }
    }

    @Test("changes nothing in what a refusal says")
    func leavesRefusals() async throws {
        let cast = try await Cast()
        let (archive, li) = (cast.archive, cast.actor(.li))
        await #expect(throws: ArchiveError.notFound) {
            try await Archive.minding {
                _ = try await archive.work(as: li) { try $0.customers.create(Cast.content("杭州西湖机械有限公司")) }
                throw ArchiveError.notFound
            }
        }
    }
}
