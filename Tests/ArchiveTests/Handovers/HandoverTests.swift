import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A handover", .onBothEngines)
struct HandoverTests {
    private static func owner(_ number: String, _ cast: Cast) async throws -> Person.ID? {
        try await cast.look(as: .boss) { try $0.customers.reopen(number).content.ownerID }
    }

    private static func draft(_ cast: Cast, staying: Set<String> = [], withViews: Bool = false) -> HandoverDraft {
        HandoverDraft(from: cast.id(.li), to: cast.id(.zhang), staying: staying, withViews: withViews, reason: PrivateText("调岗"))
    }

    @Test("gives all customers of one person to another in one step, filed ones still filed, with the reason in each history")
    func handing() async throws {
        let cast = try await Cast()
        let (filed, other) = (try await cast.filed("西湖机械"), try await cast.filed("别人的", by: .wang))
        let open = try await cast.work(as: .li) { try $0.customers.create(Cast.content("钱塘纺织")).number }
        let preview = try await cast.look(as: .boss) { try $0.handovers.preview(Self.draft(cast)) }
        #expect(preview.count == 2 && preview.openCount == 1 && preview.leaving == 0 && !preview.isTooMany)
        #expect(preview.first.map(\.number) == [open, filed] && preview.held.counted == 0)
        let handover = try await cast.work(as: .boss) { try $0.handovers.hand(Self.draft(cast)) }
        #expect(handover.customerCount == 2 && handover.reason == PrivateText("调岗") && handover.undoneAt == nil)
        for number in [filed, open] { #expect(try await Self.owner(number, cast) == cast.id(.zhang)) }
        #expect(try await Self.owner(other, cast) == cast.id(.wang))
        let (customer, event) = try await cast.look(as: .zhang) { work in
            let customer = try work.customers.open(filed)
            return (customer, try work.customers.history(of: customer).events.first)
        }
        #expect(customer.state == .filed && event?.act == .customerHandedOver && event?.reason == PrivateText("调岗"))
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .li) { try $0.customers.open(filed) } }
    }

    @Test("leaves those that shall stay, and takes only those of a list")
    func choosing() async throws {
        let cast = try await Cast()
        let numbers = [try await cast.filed("西湖机械"), try await cast.filed("钱塘纺织")]
        let draft = try await cast.work(as: .li) { try $0.customers.create(Cast.content("之江化工")).number }
        var chosen = Self.draft(cast, staying: [numbers[0]])
        chosen.query.states = [.filed]
        let asked = chosen
        #expect(try await cast.work(as: .boss) { try $0.handovers.hand(asked) }.customerCount == 1)
        #expect(try await Self.owner(numbers[1], cast) == cast.id(.zhang))
        for number in [numbers[0], draft] { #expect(try await Self.owner(number, cast) == cast.id(.li)) }
    }

    @Test("takes the saved views along where that is asked for, and gives them back")
    func views() async throws {
        let cast = try await Cast()
        _ = try await cast.filed("西湖机械")
        _ = try await cast.work(as: .li) { try $0.savedViews.save(SavedViewDraft(name: "草稿", query: "state=draft")) }
        let handover = try await cast.work(as: .boss) { try $0.handovers.hand(Self.draft(cast, withViews: true)) }
        #expect(handover.viewCount == 1)
        #expect(try await cast.look(as: .zhang) { try $0.savedViews.all().map(\.name) } == ["草稿"])
        _ = try await cast.work(as: .boss) { try $0.handovers.undo(handover.id) }
        #expect(try await cast.look(as: .zhang) { try $0.savedViews.all() }.isEmpty)
        #expect(try await cast.look(as: .li) { try $0.savedViews.all().map(\.name) } == ["草稿"])
    }

    @Test("is undone once, but for customers that were changed since")
    func undoing() async throws {
        let cast = try await Cast()
        let numbers = [try await cast.filed("西湖机械"), try await cast.filed("钱塘纺织")]
        let handover = try await cast.work(as: .boss) { try $0.handovers.hand(Self.draft(cast)) }
        _ = try await cast.work(as: .zhang) { work in
            try work.customers.classify(numbers[0], from: work.customers.reopen(numbers[0]).version, .field(.intent), as: "low")
        }
        let undone = try await cast.work(as: .boss) { try $0.handovers.undo(handover.id) }
        #expect(undone.undoneCount == 1 && undone.undoneAt != nil)
        #expect(try await Self.owner(numbers[0], cast) == cast.id(.zhang))
        #expect(try await Self.owner(numbers[1], cast) == cast.id(.li))
        let act = try await cast.look(as: .li) { try $0.customers.history(of: $0.customers.open(numbers[1])).events.first?.act }
        #expect(act == .customerHandedBack)
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .boss) { try $0.handovers.undo(handover.id) } }
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .zhang) { try $0.handovers.find(handover.id) } }
    }

    @Test("asks for a reason, for two people, for a receiver within the departments and for a customer; a salesperson does none")
    func refusals() async throws {
        let cast = try await Cast()
        var nameless = Self.draft(cast)
        nameless.reason = PrivateText(" ")
        let without = nameless
        #expect(await cast.problems(as: .boss) { try $0.handovers.hand(without) }.map(\.field) == ["reason"])
        let (li, wang, auditor) = (cast.id(.li), cast.id(.wang), cast.id(.auditor))
        for (to, part) in [(li, Cast.Part.boss), (wang, .zhang), (auditor, .boss)] {
            let draft = HandoverDraft(from: li, to: to, reason: PrivateText("调岗"))
            #expect(await cast.problems(as: part) { try $0.handovers.preview(draft) }.contains { $0.field == "to" })
        }
        #expect(await cast.problems(as: .boss) { try $0.handovers.hand(Self.draft(cast)) }.map(\.field) == ["customers"])
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .li) { try $0.handovers.hand(Self.draft(cast)) } }
    }

    @Test("tells whoever does it that customers leave the own sight, and that the receiver has too many for the pool")
    func effects() async throws {
        let cast = try await Cast()
        _ = try await cast.filed("西湖机械")
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.pool.isOpen = true
            policies.pool.capacity = 1
            try work.policyBook.change(to: policies)
        }
        _ = try await cast.filed("别人的", by: .wang)
        let draft = HandoverDraft(from: cast.id(.li), to: cast.id(.wang), reason: PrivateText("调岗"))
        let preview = try await cast.look(as: .boss) { try $0.handovers.preview(draft) }
        #expect(preview.isOverCapacity && preview.held.counted == 1)
    }
}
