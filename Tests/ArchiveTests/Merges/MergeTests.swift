import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A merge of two archives", .onBothEngines)
struct MergeTests {
    private static func draft(_ kept: Customer, _ absorbed: Customer, taking: Set<String> = []) -> MergeDraft {
        MergeDraft(
            kept: kept.number, from: kept.version, absorbed: absorbed.number, from: absorbed.version, taking: taking,
            reason: PrivateText("重复建档"))
    }

    private static func customer(_ number: String, _ cast: Cast) async throws -> Customer {
        try await cast.look(as: .boss) { try $0.customers.reopen(number) }
    }

    /// Two filed archives of one firm, the second with a dealing, a tag and a contact of its own.
    private static func pair(_ cast: Cast) async throws -> (kept: Customer, absorbed: Customer) {
        let (first, second) = (try await cast.filed("西湖机械有限公司"), try await cast.filed("西湖机械"))
        _ = try await cast.work(as: .li) { work in
            var content = try work.customers.reopen(second).content
            content.notes = PrivateText("老客户")
            content.intent = .high
            content.tags = [PrivateText("展会")]
            content.contacts.append(Contact(name: PrivateText("吴工"), phones: [PrivateText("13900139000")]))
            _ = try work.customers.change(second, from: 3, to: content)
            _ = try work.dealings.record(DealingEntry(day: "2026-03-01", lines: [.init(name: "数控车床", quantity: "1", price: "8000")]), with: second)
        }
        return (try await customer(first, cast), try await customer(second, cast))
    }

    @Test("keeps one with everything the other knows: gaps, chosen fields, contacts, tags and dealings")
    func merging() async throws {
        let cast = try await Cast()
        let (kept, absorbed) = try await Self.pair(cast)
        let preview = try await cast.look(as: .li) { try $0.merges.preview(kept.number, with: absorbed.number) }
        #expect(preview.choices.map(\.name) == ["name"] && preview.dealingCount == 1 && preview.contactCount == 1)
        #expect(preview.taken.map(\.field).contains(.notes))
        let merge = try await cast.work(as: .li) { try $0.merges.merge(Self.draft(kept, absorbed)) }
        #expect(merge.versionBefore == kept.version && merge.versionAfter == kept.version + 1)
        let after = try await Self.customer(kept.number, cast)
        #expect(after.content.name == kept.content.name && after.content.notes == PrivateText("老客户") && after.content.intent == .high)
        #expect(after.content.tags == [PrivateText("展会")])
        #expect(after.content.contacts.map(\.name.inTheClear).contains("吴工"))
        let dealings = try await cast.look(as: .li) { try $0.dealings.list(of: kept.number).dealings }
        #expect(dealings.map(\.content.lines.first?.name) == [PrivateText("数控车床")])
        let bought = try await cast.look(as: .li) { try $0.customers.search("数控车床").hits.map(\.summary.number) }
        #expect(bought == [kept.number])
        let event = try await cast.look(as: .li) { try $0.customers.history(of: after).events.first }
        #expect(event?.act == .customersMerged && event?.reason == PrivateText("重复建档"))
    }

    @Test("takes the other's word where that is chosen, and sends a filed archive back to be checked for a key field")
    func choosing() async throws {
        let cast = try await Cast()
        let (kept, absorbed) = try await Self.pair(cast)
        _ = try await cast.work(as: .li) { try $0.merges.merge(Self.draft(kept, absorbed, taking: ["name"])) }
        let after = try await Self.customer(kept.number, cast)
        #expect(after.content.name == absorbed.content.name && after.state == .pending)
    }

    @Test("takes the absorbed one out of lists and search; its number leads on and its history stays readable")
    func absorbing() async throws {
        let cast = try await Cast()
        let (kept, absorbed) = try await Self.pair(cast)
        let merge = try await cast.work(as: .li) { try $0.merges.merge(Self.draft(kept, absorbed)) }
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .boss) { try $0.customers.open(absorbed.number) } }
        #expect(try await cast.look(as: .boss) { try $0.customers.list(CustomerQuery()).customers.count } == 1)
        #expect(try await cast.look(as: .li) { try $0.merges.keptNumber(of: absorbed.number) } == kept.number)
        #expect(try await cast.look(as: .wang) { try $0.merges.keptNumber(of: absorbed.number) } == nil)
        #expect(try await cast.look(as: .li) { try $0.trash.list() }.isEmpty)
        let (told, history) = try await cast.look(as: .li) { work in
            (try work.merges.absorbed(by: work.customers.reopen(kept.number)), try work.merges.history(of: merge.id))
        }
        #expect(told.map(\.number) == [absorbed.number] && told.first?.name == absorbed.content.name)
        #expect(history.events.first?.act == .customerAbsorbed && history.events.contains { $0.act == .customerCreated })
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .wang) { try $0.merges.history(of: merge.id) } }
    }

    @Test("is undone: both archives say what they said, with their own dealings, and can be found")
    func undoing() async throws {
        let cast = try await Cast()
        let (kept, absorbed) = try await Self.pair(cast)
        let merge = try await cast.work(as: .li) { try $0.merges.merge(Self.draft(kept, absorbed, taking: ["name"])) }
        #expect(try await cast.work(as: .li) { try $0.merges.undo(merge.id) })
        let back = try await Self.customer(absorbed.number, cast)
        #expect(back == absorbed)
        #expect(try await Self.customer(kept.number, cast).content == kept.content)
        let counts = try await cast.look(as: .li) { work in
            try [kept, absorbed].map { try work.dealings.list(of: $0.number).dealings.count }
        }
        #expect(counts == [0, 1])
        let bought = try await cast.look(as: .li) { try $0.customers.search("数控车床").hits.map(\.summary.number) }
        #expect(bought == [absorbed.number])
        #expect(try await cast.look(as: .li) { try $0.customers.filingNote(of: back)?.decidedByID } == cast.id(.boss))
        await #expect(throws: ArchiveError.notFound) { try await cast.work(as: .li) { try $0.merges.undo(merge.id) } }
        #expect(try await cast.archive.verifyLedger().isSound)
    }

    @Test("leaves the kept archive as it is when it was changed since, and still gives the other back")
    func changedSince() async throws {
        let cast = try await Cast()
        let (kept, absorbed) = try await Self.pair(cast)
        let merge = try await cast.work(as: .li) { try $0.merges.merge(Self.draft(kept, absorbed)) }
        _ = try await cast.work(as: .li) { try $0.customers.classify(kept.number, from: merge.versionAfter, .field(.intent), as: "low") }
        #expect(try await !cast.work(as: .li) { try $0.merges.undo(merge.id) })
        #expect(try await Self.customer(kept.number, cast).content.notes == PrivateText("老客户"))
        #expect(try await Self.customer(absorbed.number, cast) == absorbed)
    }

    @Test("is refused for different credit codes, one archive twice, a version that is not in force, without a reason and out of reach")
    func refusals() async throws {
        let cast = try await Cast()
        let (kept, absorbed) = try await Self.pair(cast)
        var stale = Self.draft(kept, absorbed)
        stale.absorbedVersion = 1
        let old = stale
        await #expect(throws: ArchiveError.changedMeanwhile(current: absorbed.version)) { try await cast.work(as: .li) { try $0.merges.merge(old) } }
        var nameless = Self.draft(kept, absorbed)
        nameless.reason = PrivateText("")
        let without = nameless
        #expect(await cast.problems { try $0.merges.merge(without) }.map(\.field) == ["reason"])
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .li) { try $0.merges.merge(Self.draft(kept, kept)) } }
        await #expect(throws: ArchiveError.notFound) { try await cast.work(as: .wang) { try $0.merges.merge(Self.draft(kept, absorbed)) } }
        for (customer, code) in [(kept, "91330100710925871X"), (absorbed, "91110000710925871X")] {
            _ = try await cast.work(as: .li) { work in
                var content = try work.customers.reopen(customer.number).content
                content.creditCode = PrivateText(code)
                _ = try work.customers.change(customer.number, from: customer.version, to: content)
            }
        }
        await #expect(throws: ArchiveError.self) { try await cast.look(as: .li) { try $0.merges.preview(kept.number, with: absorbed.number) } }
        #expect(try await cast.look(as: .boss) { try $0.customers.list(CustomerQuery()).customers.count } == 2)
    }
}
