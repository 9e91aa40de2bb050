import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("Conditions put together", .onBothEngines)
struct FilterTests {
    @Test("let through whom the rule in plain words lets through, sorted from few or met on a walk, in every order and reach")
    func plainly() async throws {
        let cast = try await Cast.withMixedCustomers()
        var dice = SeededDice(seed: 7)
        let pool = try Self.pool(cast)
        let fields = Set(pool.map(\.field))
        #expect(fields.count >= 14)
        for _ in 0..<90 {
            var query = CustomerQuery()
            query.filter = CustomerFilter(
                (0..<Int.random(in: 1...3, using: &dice)).map { _ in
                    (0..<Int.random(in: 1...3, using: &dice)).compactMap { _ in pool.randomElement(using: &dice) }
                })
            query.order = CustomerOrder(CustomerOrder.Key.allCases.randomElement(using: &dice) ?? .entered, isDescending: Bool.random(using: &dice))
            let part = [Cast.Part.li, .zhang, .boss].randomElement(using: &dice) ?? .boss
            try await Self.compare(query, cast, part)
        }
    }

    @Test("mean the same, each by itself", arguments: ["notes:has:冷链", "notes:lacks:冷链", "region:not:330000", "valueTier:not:key|ordinary", "nature:empty:"])
    func alone(text: String) async throws {
        let cast = try await Cast.withMixedCustomers()
        var query = CustomerQuery()
        query.filter = CustomerFilter([[try FilterCondition(text: text)]])
        try await Self.compare(query, cast, .boss)
    }

    @Test("open so many archives for a page and no more, and say where to go on, so that the rare one is found page by page")
    func bounded() async throws {
        let cast = try await Cast.withMixedCustomers()
        let rare = try await cast.work(as: .li) { work in
            var content = Cast.content("罕见的一家")
            content[.culture] = .text(PrivateText("百年老店"))
            return try work.customers.create(content)
        }
        for order in [CustomerOrder.oldest, .newest, CustomerOrder(.region)] {
            var query = CustomerQuery()
            // Nothing in the index tells who lacks a text.
            query.filter = CustomerFilter([[try FilterCondition(text: "name:lacks:客户")]])
            query.order = order
            let (found, broken) = try await cast.look(as: .boss) { [query] work in
                var (ids, broken, place) = ([Customer.ID](), 0, CustomerPlace.start)
                while true {
                    let page = try work.customers.list(query, place, limit: 5, sortingAtMost: 0, openingAtMost: 7)
                    ids += page.customers.map(\.id)
                    if let count = page.openedCount {
                        #expect(count == 7)
                        broken += 1
                    }
                    guard let next = page.next else { return (ids, broken) }
                    place = .after(next)
                }
            }
            #expect(found == [rare.id])
            #expect(broken >= 4)
        }
    }

    @Test("ask for the fields that the company added by their kinds")
    func own() async throws {
        let cast = try await Cast()
        let (text, number, day, choice) = try await cast.work(as: .admin) { work in
            var colours = OwnFieldForm(chinese: "颜色")
            colours.choices = ["红", "绿"]
            return (
                try work.ownFieldBook.add(.text, OwnFieldForm(chinese: "车牌")), try work.ownFieldBook.add(.number, OwnFieldForm(chinese: "吨位")),
                try work.ownFieldBook.add(.day, OwnFieldForm(chinese: "年检")), try work.ownFieldBook.add(.choices, colours)
            )
        }
        let codes = choice.choices.map(\.code)
        for (position, name) in ["甲运输", "乙运输", "丙运输"].enumerated() {
            var content = Cast.content(name, source: cast.id(.li))
            if position < 2 {
                content.own[text.id] = .text(PrivateText("浙A\(position)8888"))
                content.own[number.id] = .text(PrivateText(["-2.5", "1200.125"][position]))
                content.own[day.id] = .day(try #require(CalendarDate(year: 2026, month: 1 + position, day: 15)))
                content.own[choice.id] = .tags(codes.prefix(position + 1).map { PrivateText($0) })
            }
            _ = try await cast.work(as: .li) { [content] in try $0.customers.create(content) }
        }
        for (condition, names) in [
            ("\(text.name):has:浙A0", ["甲运输"]), ("\(text.name):lacks:浙A0", ["乙运输", "丙运输"]), ("\(number.name):min:1200.125", ["乙运输"]),
            ("\(number.name):max:0", ["甲运输"]), ("\(number.name):empty:", ["丙运输"]), ("\(day.name):from:2026-02-01", ["乙运输"]),
            ("\(day.name):to:2026-01-15", ["甲运输"]), ("\(choice.name):is:\(codes[0])", ["甲运输", "乙运输"]), ("\(choice.name):is:\(codes[1])", ["乙运输"]),
            ("\(choice.name):not:\(codes[1])", ["甲运输", "丙运输"]), ("\(choice.name):filled:", ["甲运输", "乙运输"]),
        ] {
            var query = CustomerQuery()
            query.order = .oldest
            query.filter = CustomerFilter([[try FilterCondition(text: condition)]])
            let found = try await cast.look(as: .boss) { [query] in try $0.customers.list(query).customers.map(\.name.inTheClear) }
            #expect(found == names, "\(condition)")
            #expect(CustomerFilter(texts: query.filter.texts) == query.filter)
        }
    }

    @Test("that look for a text are in the ledger like a search, others are not")
    func recorded() async throws {
        let cast = try await Cast.withMixedCustomers()
        for (text, isRecorded) in [("notes:has:冷链", true), ("name:lacks:客户", true), ("registeredCapital:min:500万", false), ("region:is:330000", false)] {
            var query = CustomerQuery()
            query.filter = CustomerFilter([[try FilterCondition(text: text)]])
            let before = try await cast.acts(200).filter { $0 == "customers.listed" }.count
            _ = try await cast.look(as: .li) { [query] in try $0.customers.list(query) }
            let after = try await cast.acts(200).filter { $0 == "customers.listed" }.count
            #expect(after - before == (isRecorded ? 1 : 0), "\(text)")
        }
    }

    @Test("compare numbers exactly", arguments: [
        ("0", 0), ("-0.5", -500_000), ("1,200.125", 1_200_125_000), ("9.000001", 9_000_001), ("999999999999999", Int64.max), ("-999999999999999", .min),
    ] as [(String, Int64)])
    func numbers(text: String, millionths: Int64) {
        #expect(OwnNumber.millionths(text) == millionths)
        if millionths.magnitude < 1_000_000_000_000 { #expect(OwnNumber.millionths(OwnNumber.text(millionths)) == millionths) }
    }

    @Test("are read as they are written, and a refusal names the field and what would do")
    func texts() throws {
        let texts = [
            "1:industry:is:C|E", "1:registeredCapital:min:5000000.00", "2:notes:has:冷链", "2:created:last:30", "2:nature:filled:",
            "3:foundedOn:from:2001-05-04",
        ]
        let filter = CustomerFilter(texts: texts)
        #expect(filter.texts == texts)
        #expect(filter.groups.map(\.count) == [2, 3, 1])
        for (text, field, words) in [
            ("1:industry:has:机械", "industry", "只能这样筛选：是、不是"), ("1:intent:is:超高", "intent", "请至少选一个"),
            ("1:notes:has:冷", "notes", "至少两个字"), ("1:created:last:0", "created", "天数"), ("1:foundedOn:from:昨天", "foundedOn", "2026-11-22"),
            ("1:registeredCapital:min:很多", "registeredCapital", "500万"), ("1:nothing:is:1", "where", "组号:字段:方式:值"),
        ] {
            var problems: [FieldProblem] = []
            #expect(CustomerFilter(texts: [text]) { problems.append($0) }.isEmpty)
            #expect(problems.map(\.field) == [field], "\(text)")
            #expect(problems.first?.wording.chinese.contains(words) == true, "\(text): \(String(describing: problems.first))")
        }
    }

    @Test("beyond the bounds are left out")
    func bounds() throws {
        let condition = try FilterCondition(text: "kind:is:company")
        let filter = CustomerFilter(Array(repeating: Array(repeating: condition, count: 20), count: 20))
        #expect(filter.groups.count == CustomerFilter.groupsMax)
        #expect(filter.groups.allSatisfy { $0.count == CustomerFilter.conditionsMax })
    }

    // MARK: - Scene

    private static func compare(_ query: CustomerQuery, _ cast: Cast, _ part: Cast.Part) async throws {
        let (sorted, walked, expected, count) = try await cast.look(as: part) { work in
            (
                try work.customers.walk(query, sortingAtMost: 1_000), try work.customers.walk(query, sortingAtMost: 0),
                try slowly(query.filter, in: work), try work.customers.count(query)
            )
        }
        #expect(sorted == walked, "\(part) \(query.filter.texts) \(query.order.rawValue)")
        #expect(Set(sorted) == expected, "\(part) \(query.filter.texts) \(query.order.rawValue)")
        #expect(Set(sorted).count == sorted.count)
        #expect(count == BoundedCount(counted: expected.count), "\(part) \(query.filter.texts)")
    }

    /// Every customer within reach, opened and looked at one by one.
    private static func slowly(_ filter: CustomerFilter, in work: UnitOfWork) throws -> Set<Customer.ID> {
        let all = try work.customers.list(CustomerQuery(), limit: 200).customers
        let opened = try all.map { try work.customers.find($0.number).customer }
        let today = CalendarDate(work.at)
        return Set(
            opened.filter { customer in
                filter.groups.contains { group in group.allSatisfy { $0.plainlyHolds(for: customer, on: today) } }
            }.map(\.id))
    }

    private static func pool(_ cast: Cast) throws -> [FilterCondition] {
        let sources = "\(cast.id(.zhang).rawValue)|\(cast.id(.wang).rawValue)"
        return try [
            "region:is:330000", "region:is:330100|110000", "region:not:330000", "region:empty:", "region:filled:",
            "industry:is:C", "industry:not:C34|I65", "industry:empty:", "valueTier:is:key|ordinary", "valueTier:not:key",
            "valueTier:empty:", "valueTier:filled:", "lifecycle:is:won", "lifecycle:not:won", "state:is:draft", "state:not:draft",
            "sourcePerson:is:\(sources)", "sourcePerson:not:\(sources)", "notes:has:冷链", "notes:lacks:冷链", "notes:empty:",
            "notes:filled:", "tags:has:采购意向", "tags:empty:", "registeredCapital:min:500万", "registeredCapital:max:800万",
            "registeredCapital:empty:", "registeredCapital:filled:", "staffChinese:min:100", "staffChinese:max:40", "nature:is:listed",
            "nature:not:listed", "nature:filled:", "foundedOn:from:1996-01-01", "foundedOn:to:2002-05-04", "foundedOn:empty:",
            "firstContactOn:from:2025-03-01", "firstContactOn:to:2024-12-31", "firstContactOn:older:200", "firstContactOn:last:400",
            "created:last:30", "created:older:60", "updated:last:45", "updated:older:20", "name:has:客户1", "email:empty:",
        ].map { try FilterCondition(text: $0) }
    }
}
