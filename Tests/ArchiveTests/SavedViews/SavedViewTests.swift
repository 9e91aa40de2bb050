import Database
import TestEngines
import TestSupport
import Testing

@testable import Archive

@Suite("A saved view", .onBothEngines)
struct SavedViewTests {
    @Test("is seen by whom it is shared with and by nobody else")
    func sharing() async throws {
        let cast = try await Cast()
        for sharing in SavedView.Sharing.allCases {
            _ = try await cast.work(as: .zhang) { work in
                try work.savedViews.save(SavedViewDraft(name: sharing.rawValue, query: "state=draft", sharing: sharing))
            }
        }
        for (part, names) in [
            (Cast.Part.zhang, ["own", "department", "company"]), (.li, ["department", "company"]), (.clerk, ["department", "company"]),
            (.wang, ["company"]), (.boss, ["department", "company"]), (.service, ["company"]), (.auditor, []), (.admin, []),
        ] as [(Cast.Part, [String])] {
            #expect(try await cast.look(as: part) { try $0.savedViews.all().map(\.name) } == names, "\(part)")
        }
    }

    @Test("is changed and thrown away by whoever made it; for others it does not exist, and every step is in the ledger")
    func own() async throws {
        let cast = try await Cast()
        let view = try await cast.work(as: .zhang) { work in
            try work.savedViews.save(
                SavedViewDraft(name: "重点客户", query: "valueTier=key", columns: [.number, .state], sharing: .company))
        }
        #expect(view.columns == [.number, .state] && view.query == "valueTier=key")
        for part in [Cast.Part.li, .boss] {
            await #expect(throws: ArchiveError.notFound) {
                try await cast.work(as: part) { try $0.savedViews.change(view.id, to: SavedViewDraft(name: "别的", query: "")) }
            }
            await #expect(throws: ArchiveError.notFound) { try await cast.work(as: part) { try $0.savedViews.remove(view.id) } }
        }
        let changed = try await cast.work(as: .zhang) { work in
            try work.savedViews.change(view.id, to: SavedViewDraft(name: "战略客户", query: "valueTier=strategic"))
        }
        #expect(changed.name == "战略客户" && changed.sharing == .own && changed.columns.isEmpty)
        #expect(try await cast.look(as: .boss) { try $0.savedViews.all() }.isEmpty)
        try await cast.work(as: .zhang) { try $0.savedViews.remove(view.id) }
        #expect(try await cast.look(as: .zhang) { try $0.savedViews.all() }.isEmpty)
        #expect(try await cast.acts(3) == ["view.removed", "view.saved", "view.saved"])
    }

    @Test("needs a name, and nobody keeps more of them than the bound")
    func bounds() async throws {
        let cast = try await Cast()
        for name in ["", String(repeating: "长", count: SavedView.nameCharactersMax + 1), "两\n行"] {
            let refused = try await refusedFields {
                _ = try await cast.work(as: .li) { try $0.savedViews.save(SavedViewDraft(name: name, query: "")) }
            }
            #expect(refused == ["name"])
        }
        for position in 0..<SavedView.ownMax {
            _ = try await cast.work(as: .li) { try $0.savedViews.save(SavedViewDraft(name: "视图\(position)", query: "")) }
        }
        let refused = try await refusedFields {
            _ = try await cast.work(as: .li) { try $0.savedViews.save(SavedViewDraft(name: "再一个", query: "")) }
        }
        #expect(refused == ["name"])
        let isForbidden = try await isForbidden {
            _ = try await cast.work(as: .auditor) { try $0.savedViews.save(SavedViewDraft(name: "审计", query: "")) }
        }
        #expect(isForbidden)
    }

    @Test("lies sealed in the database, what it looks for as well as its name")
    func sealed() async throws {
        let cast = try await Cast()
        _ = try await cast.work(as: .li) { try $0.savedViews.save(SavedViewDraft(name: "西湖边的", query: "where=1:name:has:西湖")) }
        let bytes = try await cast.archive.database.read { try $0.value("SELECT sealed FROM saved_views", as: [UInt8].self) } ?? []
        #expect(bytes.count > 20)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("西湖"))
    }
}
