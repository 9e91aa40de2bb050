import Database
import Logging
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A bulk edit", .onBothEngines)
struct BulkEditTests {
    private func workOff(_ cast: Cast) async {
        await BulkEditRunner(cast.archive, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })).finishAll()
    }

    /// Customers of 李销售 by their tiers.
    private func entered(_ tiers: [ValueTier?], _ cast: Cast) async throws -> [Customer] {
        var customers: [Customer] = []
        for (position, tier) in tiers.enumerated() {
            var content = Cast.content("客户\(position)", source: cast.id(.li))
            content.valueTier = tier
            content.notes = PrivateText(position.isMultiple(of: 2) ? "需要冷链运输" : "价格敏感")
            customers.append(try await cast.work(as: .li) { [content] in try $0.customers.create(content) })
        }
        return customers
    }

    private func tiers(_ cast: Cast) async throws -> [ValueTier?] {
        try await cast.look(as: .boss) { work in
            var query = CustomerQuery()
            query.order = .oldest
            return try work.customers.list(query).customers.map(\.valueTier)
        }
    }

    @Test("tells what it would do, does it in the background, and says what became of each")
    func runs() async throws {
        let cast = try await Cast()
        let customers = try await entered([nil, .key, .ordinary], cast)
        try await cast.work(as: .li) { _ = try $0.customers.submitAsItIs(customers[2].number) }
        try await cast.work(as: .zhang) { _ = try $0.customers.verify(customers[2].number, from: 2) }
        let change = BulkChange.code(.valueTier, "key")
        let effect = try await cast.look(as: .zhang) { try $0.bulkEdits.effect(of: change, on: CustomerQuery()) }
        #expect(effect == BulkEffect(count: 3, changing: 2, verifying: 1))
        let edit = try await cast.work(as: .zhang) { try $0.bulkEdits.begin(change, on: CustomerQuery()) }
        #expect(try await tiers(cast) == [nil, .key, .ordinary])
        await workOff(cast)
        #expect(try await tiers(cast) == [.key, .key, .key])
        let (done, outcomes) = try await cast.look(as: .zhang) { (try $0.bulkEdits.find(edit.id), try $0.bulkEdits.outcomes(of: edit.id)) }
        #expect(done.state == .done && done.doneCount == 3 && done.change == change)
        #expect(outcomes == [.changed: 2, .same: 1])
        let reopened = try await cast.look(as: .li) { try $0.customers.open(customers[2].number) }
        #expect(reopened.state == .pending && reopened.changedByID == cast.id(.zhang))
    }

    @Test("is undone for whom nobody changed since, one by one as it was before")
    func undone() async throws {
        let cast = try await Cast()
        let customers = try await entered([nil, .potential, .ordinary], cast)
        let edit = try await cast.work(as: .li) { try $0.bulkEdits.begin(.code(.valueTier, "key"), on: CustomerQuery()) }
        await workOff(cast)
        _ = try await cast.work(as: .li) { try $0.customers.change(customers[1].number, from: 2, by: CustomerEntry(values: [.notes: "后来又改了"])) }
        try await cast.work(as: .li) { try $0.bulkEdits.undo(edit.id) }
        await workOff(cast)
        #expect(try await tiers(cast) == [nil, .key, .ordinary])
        let (state, outcomes) = try await cast.look(as: .li) { (try $0.bulkEdits.find(edit.id).state, try $0.bulkEdits.outcomes(of: edit.id)) }
        #expect(state == .undone && outcomes == [.restored: 2, .kept: 1])
    }

    @Test("gives customers to somebody else, says how many leave one's sight, and takes them back when it is undone")
    func owners() async throws {
        let cast = try await Cast()
        _ = try await entered([nil, .key], cast)
        let change = BulkChange.owner(cast.id(.wang))
        let effect = try await cast.look(as: .zhang) { try $0.bulkEdits.effect(of: change, on: CustomerQuery()) }
        #expect(effect == BulkEffect(count: 2, changing: 2, leaving: 2))
        let edit = try await cast.work(as: .zhang) { try $0.bulkEdits.begin(change, on: CustomerQuery()) }
        await workOff(cast)
        let count = { (part: Cast.Part) in try await cast.look(as: part) { try $0.customers.count(CustomerQuery()).counted } }
        #expect(try await (count(.zhang), count(.li), count(.wang)) == (0, 0, 2))
        try await cast.work(as: .zhang) { try $0.bulkEdits.undo(edit.id) }
        await workOff(cast)
        #expect(try await (count(.zhang), count(.li), count(.wang)) == (2, 2, 0))
    }

    @Test("changes tags where they are missing and takes away only what it added")
    func tags() async throws {
        let cast = try await Cast()
        var content = Cast.content("已有标签", source: cast.id(.li))
        content.tags = [PrivateText("重点跟进")]
        let tagged = try await cast.work(as: .li) { [content] in try $0.customers.create(content) }
        let other = try await entered([nil], cast)[0]
        let edit = try await cast.work(as: .li) { try $0.bulkEdits.begin(.addTag("重点跟进"), on: CustomerQuery()) }
        await workOff(cast)
        let tags = { (number: String) in try await cast.look(as: .li) { try $0.customers.open(number).content.tags.map(\.inTheClear) } }
        #expect(try await (tags(tagged.number), tags(other.number)) == (["重点跟进"], ["重点跟进"]))
        try await cast.work(as: .li) { try $0.bulkEdits.undo(edit.id) }
        await workOff(cast)
        #expect(try await (tags(tagged.number), tags(other.number)) == (["重点跟进"], []))
    }

    @Test("is about the whole list, sealed conditions too, or about those chosen, within reach in any case")
    func whom() async throws {
        let cast = try await Cast()
        let customers = try await entered([nil, nil, nil], cast)
        let foreign = try await cast.work(as: .wang) { try $0.customers.create(Cast.content("别人的")) }
        var query = CustomerQuery()
        query.filter = CustomerFilter([[try FilterCondition(text: "notes:has:冷链")]])
        let change = BulkChange.code(.valueTier, "key")
        let (whole, chosen) = try await cast.look(as: .li) { [query] work in
            (
                try work.bulkEdits.effect(of: change, on: query),
                try work.bulkEdits.effect(of: change, on: CustomerQuery(), numbers: [customers[1].number, foreign.number])
            )
        }
        #expect(whole.count == 2 && chosen.count == 1)
    }

    @Test("leaves alone who is out of reach by the time it comes to them, and stops for somebody whose account is off")
    func reach() async throws {
        let cast = try await Cast()
        let customers = try await entered([nil, nil], cast)
        let edit = try await cast.work(as: .li) { try $0.bulkEdits.begin(.code(.valueTier, "key"), on: CustomerQuery()) }
        _ = try await cast.work(as: .zhang) { work in
            var content = try work.customers.open(customers[0].number).content
            content.ownerID = cast.id(.wang)
            return try work.customers.change(customers[0].number, from: 1, to: content)
        }
        await workOff(cast)
        #expect(try await cast.look(as: .li) { try $0.bulkEdits.outcomes(of: edit.id) } == [.denied: 1, .changed: 1])
        let second = try await cast.work(as: .li) { try $0.bulkEdits.begin(.code(.valueTier, "strategic"), on: CustomerQuery()) }
        try await cast.work(as: .admin) { try $0.people.disable(cast.id(.li)) }
        await workOff(cast)
        let state = try await cast.archive.database.read { try $0.value("SELECT state FROM bulk_edits WHERE id = \(second.id)", as: String.self) }
        #expect(state == "stopped")
        #expect(try await tiers(cast).filter { $0 == .strategic }.isEmpty)
    }

    @Test("is refused for a value that is none, for nobody, and for whom a role does not let; others' edits do not exist")
    func refusals() async throws {
        let cast = try await Cast()
        _ = try await entered([nil], cast)
        for change in [BulkChange.code(.valueTier, "best"), .code(.lifecycle, nil), .code(.name, "x"), .owner(cast.id(.auditor)), .addTag("")] {
            let fields = try await refusedFields { _ = try await cast.look(as: .boss) { try $0.bulkEdits.effect(of: change, on: CustomerQuery()) } }
            #expect(fields == ["value"], "\(change)")
        }
        let nobody = try await refusedFields {
            _ = try await cast.work(as: .li) { try $0.bulkEdits.begin(.addTag("急"), on: CustomerQuery(), numbers: ["KH-190001001"]) }
        }
        #expect(nobody == ["customers"])
        for part in [Cast.Part.service, .auditor] {
            #expect(try await isForbidden { _ = try await cast.work(as: part) { try $0.bulkEdits.begin(.addTag("急"), on: CustomerQuery()) } })
        }
        #expect(try await isForbidden { _ = try await cast.work(as: .li) { try $0.bulkEdits.begin(.owner(cast.id(.wang)), on: CustomerQuery()) } })
        let edit = try await cast.work(as: .li) { try $0.bulkEdits.begin(.addTag("急"), on: CustomerQuery()) }
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .boss) { try $0.bulkEdits.find(edit.id) } }
        try await cast.work(as: .li) { try $0.bulkEdits.stop(edit.id) }
        await workOff(cast)
        let opened = try await cast.look(as: .li) { try $0.bulkEdits.outcomes(of: edit.id) }
        #expect(opened.isEmpty)
    }
}
