import Logging
import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("The record of a customer's reassignments", .onBothEngines)
struct ClassHistoryTests {
    private static let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

    /// A filed customer and a dimension of the company's own.
    private static func scene() async throws -> (cast: Cast, number: String, channel: OwnField.ID) {
        let cast = try await Cast()
        let form = OwnFieldForm(chinese: "渠道", choices: ["展会", "网站"], isDimension: true)
        let channel = try await cast.work(as: .admin) { try $0.ownFieldBook.add(.choice, form).id }
        return (cast, try await cast.filed("西湖机械有限公司"), channel)
    }

    private static func version(_ number: String, _ cast: Cast) async throws -> Int64 {
        try await cast.look(as: .boss) { try $0.customers.reopen(number).version }
    }

    /// `field: before → after (act; reason or cause)`, the oldest first.
    private static func told(_ number: String, _ cast: Cast) async throws -> [String] {
        let changes = try await cast.look(as: .boss) { try $0.customers.classChanges(of: $0.customers.reopen(number)) }
        return changes.reversed().map { change in
            let (before, after) = (change.change.before.code ?? "-", change.change.after.code ?? "-")
            let why = change.reason?.inTheClear ?? change.cause?.wording?.english ?? ""
            return "\(change.change.name): \(before) → \(after) (\(change.act?.rawValue ?? ""); \(why))"
        }
    }

    @Test("tells of each, whichever way it was made: form, board, bulk edit and its undoing, dealing, silence, an old version put back")
    func ways() async throws {
        let (cast, number, channel) = try await Self.scene()
        let own = "own.\(channel.rawValue)"
        var entry = CustomerEntry(values: [.valueTier: "key", .notes: "不算"])
        entry.reason = "季度评审"
        _ = try await cast.work(as: .li) { [entry] in try $0.customers.change(number, from: 3, by: entry) }
        _ = try await cast.work(as: .zhang) { try $0.customers.classify(number, from: 4, .own(channel), as: "c1", because: PrivateText("展会名片")) }
        let edit = try await cast.work(as: .zhang) { work in
            try work.bulkEdits.begin(.own(channel, "c2"), on: CustomerQuery(), numbers: [number], because: PrivateText("更正"))
        }
        let runner = BulkEditRunner(cast.archive, logger: Self.logger)
        await runner.finishAll()
        try await cast.work(as: .zhang) { try $0.bulkEdits.undo(edit.id) }
        await runner.finishAll()
        let dealing = try await cast.work(as: .li) { try $0.dealings.record(DealingEntry(day: "2026-03-01", amount: "1"), with: number).number }
        cast.clock.advance(days: 100)
        _ = try await LifecycleRunner(cast.archive, logger: Self.logger).moveAll()
        let current = try await Self.version(number, cast)
        _ = try await cast.work(as: .li) { try $0.customers.restore(4, of: number, from: current) }
        let told = try await Self.told(number, cast)
        #expect(
            told.prefix(6) == [
                "valueTier: - → key (customer.changed; 季度评审)", "\(own): - → c1 (customer.changed; 展会名片)", "\(own): c1 → c2 (customer.changed; 更正)",
                "\(own): c2 → c1 (customer.changed; )", "lifecycle: potential → won (customer.lifecycle-followed; Dealing \(dealing))",
                "lifecycle: won → at_risk (customer.lifecycle-followed; No dealing or interaction since 2026-03-01, for 3 month(s) or longer)",
            ][...], "\(told)")
        #expect(Set(told.dropFirst(6)) == ["\(own): c1 → - (customer.restored; )", "lifecycle: at_risk → potential (customer.restored; )"], "\(told)")
    }

    @Test("tells what a merge took over and what its undoing gave back, and who decided a level with which reason")
    func mergingAndDeciding() async throws {
        let (cast, number, channel) = try await Self.scene()
        let other = try await cast.filed("西湖机械")
        _ = try await cast.work(as: .li) { try $0.customers.classify(other, from: 3, .own(channel), as: "c1") }
        let merge = try await cast.work(as: .li) { work in
            let versions = try [number, other].map { try work.customers.reopen($0).version }
            return try work.merges.merge(
                MergeDraft(kept: number, from: versions[0], absorbed: other, from: versions[1], taking: [], reason: PrivateText("重复")))
        }
        _ = try await cast.work(as: .li) { try $0.merges.undo(merge.id) }
        let own = "own.\(channel.rawValue)"
        let told = try await Self.told(number, cast)
        #expect(told.filter { $0.hasPrefix(own) }.map { $0.prefix { $0 != ";" } } == ["\(own): - → c1 (customer.merged", "\(own): c1 → - (customer.merge-undone"], "\(told)")
        let fair = try FilterCondition(.own(channel), .anyOf, "c1")
        let listed = try await cast.look(as: .boss) { work in
            var query = CustomerQuery()
            query.filter = CustomerFilter([[fair]])
            return try work.customers.list(query).customers.map(\.number)
        }
        #expect(listed == [other])
    }

    @Test("of an archive changed five hundred times is read from the ledger's last entries, the latest reassignments first")
    func long() async throws {
        let (cast, number, channel) = try await Self.scene()
        try await cast.work(as: .li) { work in
            for step in 0..<500 {
                _ = try work.customers.classify(number, from: Int64(3 + step), .own(channel), as: step.isMultiple(of: 2) ? "c1" : "c2")
            }
        }
        let changes = try await cast.look(as: .li) { try $0.customers.classChanges(of: $0.customers.reopen(number)) }
        #expect((200...300).contains(changes.count))
        #expect(changes.first?.change.after == .code("c2") && changes.dropFirst().first?.change.after == .code("c1"))
    }
}

@Suite("A level that changes", .onBothEngines)
struct LevelVisibilityTests {
    @Test("hides and shows an archive at once under the strict rule: in lists, counts and by its number")
    func atOnce() async throws {
        let cast = try await Cast()
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.levelAVisibility = .strict
            try work.policyBook.change(to: policies)
        }
        let number = try await cast.filed("西湖机械")
        func sight() async throws -> (listed: Int, counted: Int, isFound: Bool) {
            try await cast.look(as: .li) { work in
                (try work.customers.list(CustomerQuery()).customers.count, try work.customers.count(CustomerQuery()).counted,
                 (try? work.customers.reopen(number)) != nil)
            }
        }
        #expect(try await sight() == (1, 1, true))
        for (level, isSeen) in [("A", false), ("B", true), ("A", false), (nil, true)] as [(String?, Bool)] {
            let version = try await cast.look(as: .boss) { try $0.customers.reopen(number).version }
            _ = try await cast.work(as: .zhang) { try $0.customers.classify(number, from: version, .field(.abcLevel), as: level) }
            #expect(try await sight() == (isSeen ? 1 : 0, isSeen ? 1 : 0, isSeen), "\(level ?? "none")")
        }
    }
}
