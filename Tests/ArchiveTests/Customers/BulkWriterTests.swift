import Database
import TestEngines
import TestSupport
import Testing

@testable import Archive

@Suite("Entering many customers at once", .onBothEngines)
struct BulkWriterTests {
    /// More than one slice, and not a whole number of them.
    private static let names = (0..<120).map { "杭州第\($0)机械有限公司" }

    @Test("Each is as if entered alone: in order, numbered without gaps, found, with its entry, and sound")
    func asIfAlone() async throws {
        let cast = try await Cast()
        let actor = cast.actor(.li)
        let prepared = try await BulkWriter(cast.archive, as: actor).prepare(Self.names.map { Cast.content($0) })
        let made = try await cast.work(as: .li) { try $0.customers.create(prepared, importBatch: 7) }
        #expect(made.map(\.content.name.inTheClear) == Self.names)
        #expect(made.map(\.number) == (1...120).map { "KH-202603" + ($0 < 10 ? "00" : $0 < 100 ? "0" : "") + "\($0)" })
        #expect(made.allSatisfy { $0.content.ownerID == cast.id(.li) && $0.state == .draft && $0.version == 1 })
        let found = try await cast.archive.search("第77机械", as: actor)
        #expect(found == [made[77].number])
        let history = try await cast.look(as: .li) { try $0.customers.find(made[3].number).customer.content }
        #expect(history == made[3].content)
        #expect(try await cast.archive.checkSearchIndex(as: .system(origin: "test")).isSound)
        #expect(try await cast.archive.verifyLedger().isSound)
    }

    @Test("What was prepared and never written leaves nothing but an unused id; numbers have no gap")
    func neverWritten() async throws {
        let cast = try await Cast()
        let bulk = BulkWriter(cast.archive, as: cast.actor(.li))
        _ = try await bulk.prepare([Cast.content("从未写入的公司")])
        let prepared = try await bulk.prepare([Cast.content("杭州西湖机械有限公司")])
        let made = try await cast.work(as: .li) { try $0.customers.create(prepared) }
        #expect(made.map(\.number) == ["KH-202603001"])
        #expect(try await bulk.prepare([CustomerContent]()).isEmpty)
    }

    @Test("A portion that is refused half-way leaves none of it")
    func allOrNothing() async throws {
        let cast = try await Cast()
        let prepared = try await BulkWriter(cast.archive, as: cast.actor(.li)).prepare(
            Self.names.map { Cast.content($0) })
        await #expect(throws: (any Error).self) {
            try await cast.work(as: .li) { try $0.customers.create(prepared + [prepared[0]]) }
        }
        let count = try await cast.archive.database.read { try $0.value("SELECT count(*) FROM customers", as: Int.self) }
        #expect(count == 0)
        #expect(try await cast.archive.checkSearchIndex(as: .system(origin: "test")).isSound)
    }

    @Test("Who does not enter customers one by one does not enter them by the thousand")
    func forbidden() async throws {
        let cast = try await Cast()
        for part in [Cast.Part.auditor, .admin, .service] {
            #expect(
                try await isForbidden {
                    _ = try await BulkWriter(cast.archive, as: cast.actor(part)).prepare([Cast.content("甲公司")])
                })
        }
    }
}

extension Archive {
    /// The numbers that a search finds.
    fileprivate func search(_ text: String, as actor: Actor) async throws -> [String] {
        try await look(as: actor) { try $0.customers.search(text).hits.map(\.summary.number) }
    }
}
