import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A dimension that the company adds", .onBothEngines)
struct OwnDimensionTests {
    /// 渠道 with one value at most, 关注点 with several, and a customer of 李销售.
    static func scene() async throws -> (cast: Cast, channel: OwnField.ID, topics: OwnField.ID, number: String) {
        let cast = try await Cast()
        let (channel, topics) = try await cast.work(as: .admin) { work in
            let one = OwnFieldForm(chinese: "渠道", choices: ["展会 = Fair", "转介绍", "网站", "电话"], isDimension: true)
            let several = OwnFieldForm(chinese: "关注点", choices: ["价格", "交期", "质量"], isDimension: true)
            return (try work.ownFieldBook.add(.choice, one).id, try work.ownFieldBook.add(.choices, several).id)
        }
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")).number }
        return (cast, channel, topics, number)
    }

    private static func names(_ filter: FilterCondition, _ cast: Cast) async throws -> (listed: [String], count: Int) {
        var query = CustomerQuery()
        query.filter = CustomerFilter([[filter]])
        return try await cast.look(as: .boss) { [query] work in
            (try work.customers.list(query).customers.map(\.number), try work.customers.count(query).counted)
        }
    }

    @Test("puts a customer into one class at a time, with a reason kept sealed in its history, and shows it in lists at once")
    func classing() async throws {
        let (cast, channel, _, number) = try await Self.scene()
        _ = try await cast.work(as: .li) { try $0.customers.classify(number, from: 1, .own(channel), as: "c1", because: PrivateText("春季展会认识")) }
        _ = try await cast.work(as: .zhang) { try $0.customers.classify(number, from: 2, .own(channel), as: "c3") }
        let customer = try await cast.look(as: .li) { try $0.customers.open(number) }
        #expect(customer.content.own[channel] == .code("c3"))
        let changes = try await cast.look(as: .li) { try $0.customers.classChanges(of: customer) }
        #expect(changes.map(\.personID) == [cast.id(.zhang), cast.id(.li)])
        #expect(changes.map(\.reason) == [nil, PrivateText("春季展会认识")])
        #expect(changes.map(\.change.after) == [.code("c3"), .code("c1")] && changes.map(\.change.before) == [.code("c1"), .absent])
        let (website, fair) = (try FilterCondition(.own(channel), .anyOf, "c3"), try FilterCondition(.own(channel), .anyOf, "c1"))
        #expect(try await Self.names(website, cast).listed == [number])
        #expect(try await Self.names(fair, cast).count == 0)
        _ = try await cast.work(as: .li) { try $0.customers.classify(number, from: 3, .own(channel), as: nil) }
        #expect(try await Self.names(website, cast).listed.isEmpty)
        #expect(try await Self.names(try FilterCondition(.own(channel), .isEmpty, ""), cast).listed == [number])
    }

    @Test("refuses what it does not offer, a move on an older version, and a reason that is too long or names an identity card")
    func refusals() async throws {
        let (cast, channel, topics, number) = try await Self.scene()
        let long = String(repeating: "长", count: CustomerStore.classReasonCharactersMax + 1)
        let tries: [(OwnField.ID, String?, String, String)] = [
            (channel, "c9", "", "own.\(channel.rawValue)"), (topics, "c1", "", "own.\(topics.rawValue)"),
            (OwnField.ID(rawValue: 99), "c1", "", "own.99"), (channel, "c1", long, "reason"), (channel, "c1", "证 110101199003072316", "reason"),
        ]
        for (field, code, reason, expected) in tries {
            let problems = await cast.problems {
                try $0.customers.classify(number, from: 1, .own(field), as: code, because: PrivateText(reason))
            }
            #expect(problems.map(\.field) == [expected])
        }
        await #expect(throws: ArchiveError.changedMeanwhile(current: 1)) {
            try await cast.work(as: .li) { try $0.customers.classify(number, from: 7, .own(channel), as: "c1") }
        }
    }

    @Test("has its values renamed, put in order, added and retired; archives keep what they have, and no code is given twice")
    func values() async throws {
        let (cast, channel, _, number) = try await Self.scene()
        _ = try await cast.work(as: .li) { try $0.customers.classify(number, from: 1, .own(channel), as: "c2") }
        func change(_ choices: [String]) async throws -> [OwnField.Choice] {
            try await cast.work(as: .admin) { work in
                var form = try #require(work.ownFields[channel]).form
                form.choices = choices
                return try work.ownFieldBook.change(channel, to: form).choices
            }
        }
        let after = try await change(["网站", "c1: 行业展会 = Trade fair", "老客户转来"])
        #expect(after.map(\.code) == ["c3", "c1", "c5", "c2", "c4"] && after.map(\.isRetired) == [false, false, false, true, true])
        #expect(after.map(\.chinese).prefix(3) == ["网站", "行业展会", "老客户转来"] && after[1].english == "Trade fair")
        #expect(try await cast.look(as: .li) { try $0.customers.open(number) }.content.own[channel] == .code("c2"))
        let retired = await cast.problems { try $0.customers.classify(number, from: 2, .own(channel), as: "c4") }
        #expect(retired.map(\.field) == ["own.\(channel.rawValue)"])
        let again = try await change(["转介绍", "c1: 行业展会", "电话"])
        #expect(again.filter { !$0.isRetired }.map(\.code) == ["c2", "c1", "c4"])
        for wrong in [["c1: 甲", "c1: 乙"], ["c1: 甲", "c2: 甲"], ["甲", "甲"], []] {
            await #expect(throws: ArchiveError.self) { _ = try await change(wrong) }
        }
    }

    @Test("can only be a field of choices, and there are so many at most")
    func bounds() async throws {
        let (cast, _, _, _) = try await Self.scene()
        func problems(_ kind: OwnField.Kind, _ name: String) async -> [String] {
            await cast.problems(as: .admin) {
                try $0.ownFieldBook.add(kind, OwnFieldForm(chinese: name, choices: ["甲"], isDimension: true))
            }.map(\.field)
        }
        #expect(await problems(.text, "文字") == ["isDimension"])
        for number in 3...OwnField.dimensionCountMax { #expect(await problems(.choice, "维度\(number)") == []) }
        #expect(await problems(.choice, "再一个") == ["isDimension"])
    }

    @Test("narrows lists just as opening every archive would, whichever way it is asked for", arguments: [
        "is:c1", "is:c1|c3", "not:c1", "filled:", "empty:",
    ])
    func conditions(asked: String) async throws {
        let (cast, channel, topics, _) = try await Self.scene()
        for position in 0..<24 {
            var content = Cast.content("客户\(position)")
            content.own[channel] = [nil, "c1", "c2", "c3"][position % 4].map(FieldValue.code)
            if position % 3 > 0 { content.own[topics] = .tags(["c1", "c3"].prefix(position % 3).map { PrivateText($0) }) }
            _ = try await cast.work(as: .li) { [content] in try $0.customers.create(content) }
            if position == 12 { try await cast.archive.settle() }
        }
        for field in [channel, topics] {
            let condition = try FilterCondition(text: "own.\(field.rawValue):\(asked)")
            let all = try await cast.look(as: .boss) { try $0.customers.list(CustomerQuery(), limit: 100).customers.map(\.number) }
            let check = try #require(FilterCheck(CustomerFilter([[condition]]), on: CalendarDate(cast.clock.now)))
            let expected = try await cast.look(as: .boss) { work in
                try all.filter { check.holds(for: try work.customers.reopen($0)) }
            }
            let found = try await Self.names(condition, cast)
            #expect(found.listed == expected && found.count == expected.count && !expected.isEmpty)
        }
    }

    @Test("follows an archive into the trash and back, and the check of the index finds and mends what the table lacks")
    func table() async throws {
        let (cast, channel, _, number) = try await Self.scene()
        _ = try await cast.work(as: .li) { try $0.customers.classify(number, from: 1, .own(channel), as: "c1") }
        let fair = try FilterCondition(.own(channel), .anyOf, "c1")
        try await cast.work(as: .li) { try $0.customers.delete(number, from: 2) }
        #expect(try await Self.names(fair, cast).listed.isEmpty)
        _ = try await cast.work(as: .li) { try $0.trash.restore(number) }
        #expect(try await Self.names(fair, cast).listed == [number])
        #expect(try await cast.archive.checkSearchIndex(as: cast.actor(.admin)).incompleteCount == 0)
        try await cast.work(as: .admin) { work in
            try ClassTable(connection: work.connection).clear()
            try work.record(.customerOpened, nil)
        }
        #expect(try await cast.archive.checkSearchIndex(as: cast.actor(.admin)).incompleteNumbers == [number])
        _ = try await cast.archive.checkSearchIndex(rebuild: true, as: cast.actor(.admin))
        #expect(try await Self.names(fair, cast).listed == [number])
    }
}
