import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("The draft of a form", .onBothEngines)
struct FormDraftTests {
    private static let place = "/customers/new"

    private static func kept(at place: String = place, by part: Cast.Part = .wang, _ cast: Cast) async throws -> FormDraft? {
        try await cast.look(as: part) { try $0.formDrafts?.find(at: place) }
    }

    private static func keep(_ text: String, at place: String = place, by part: Cast.Part = .wang, _ cast: Cast) async throws {
        try await cast.archive.keepDraft(PrivateText(text), at: place, as: cast.actor(part))
    }

    @Test("is kept for whoever typed it alone, the latest in the place of the one before, until it is thrown away")
    func keeping() async throws {
        let cast = try await Cast()
        try await Self.keep("name=西湖", cast)
        cast.clock.advance(days: 1)
        try await Self.keep("name=西湖机械", cast)
        let draft = try #require(await Self.kept(cast))
        #expect(draft.text == PrivateText("name=西湖机械") && draft.savedAt == cast.archive.now)
        #expect(try await Self.kept(by: .li, cast) == nil)
        #expect(try await Self.kept(at: "/customers/KH-1", cast) == nil)
        try await cast.archive.discardDraft(at: Self.place, as: cast.actor(.li))
        #expect(try await Self.kept(cast) != nil)
        try await cast.archive.discardDraft(at: Self.place, as: cast.actor(.wang))
        #expect(try await Self.kept(cast) == nil)
    }

    @Test("stands in no trail, and is nowhere to be read in the database")
    func sealing() async throws {
        let cast = try await Cast()
        let before = cast.archive.tail.lastChange
        try await Self.keep("name=西湖机械", cast)
        #expect(cast.archive.tail.lastChange == before)
        let bytes = try await cast.look(as: .wang) { try $0.connection.value("SELECT d.sealed FROM form_drafts d", as: [UInt8].self) }
        let stored = try #require(bytes)
        #expect(!stored.isEmpty && !String(decoding: stored, as: UTF8.self).contains("西湖"))
    }

    @Test("opens in no other person's place, even for whoever writes in the database")
    func binding() async throws {
        let cast = try await Cast()
        try await Self.keep("name=西湖机械", cast)
        let (wang, li) = (cast.id(.wang), cast.id(.li))
        _ = try await cast.archive.database.write { try $0.execute("UPDATE form_drafts SET person_id = \(li) WHERE person_id = \(wang)") }
        await #expect(throws: (any Error).self) { try await Self.kept(by: .li, cast) }
    }

    @Test("is thrown away after thirty days, and when it is the oldest of too many")
    func ending() async throws {
        let cast = try await Cast()
        try await Self.keep("a=1", cast)
        cast.clock.advance(days: Int64(FormDraft.daysKept) + 1)
        #expect(try await Self.kept(cast) == nil)
        for place in 0...FormDraft.countMax {
            cast.clock.advance(seconds: 1)
            try await Self.keep("a=1", at: "/customers/KH-\(place)", cast)
        }
        let places = try await cast.look(as: .wang) { try $0.formDrafts?.all().map(\.place) ?? [] }
        #expect(places == (1...FormDraft.countMax).reversed().map { "/customers/KH-\($0)" })
        let count = try await cast.look(as: .wang) { try $0.connection.value("SELECT count(*) FROM form_drafts", as: Int.self) }
        #expect(count == FormDraft.countMax)
    }

    @Test("is refused when it is too long, in words that name it")
    func bounds() async throws {
        let cast = try await Cast()
        let long = PrivateText(String(repeating: "a", count: FormDraft.bytesMax + 1))
        let actor = cast.actor(.wang)
        let archive = cast.archive
        await #expect(throws: ArchiveError.self) { try await archive.keepDraft(long, at: Self.place, as: actor) }
        #expect(try await Self.kept(cast) == nil)
    }
}
