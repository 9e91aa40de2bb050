import Database
import Logging
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A ranking for ABC levels", .onBothEngines)
struct ABCTests {
    private func runner(_ cast: Cast) -> ABCRunner {
        ABCRunner(cast.archive, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    /// Asks for a ranking and works it off.
    private func ranked(_ cast: Cast, by part: Cast.Part = .zhang) async throws -> ABCRun {
        let run = try await cast.work(as: part) { try $0.abc.begin() }
        await runner(cast).finishAll()
        return try await cast.look(as: part) { try $0.abc.find(run.id) }
    }

    private func proposals(_ run: ABCRun, _ cast: Cast, by part: Cast.Part = .zhang) async throws -> [ABCProposal] {
        try await cast.look(as: part) { try $0.abc.proposals(of: run.id, limit: 200).proposals }
    }

    private func level(_ number: String, _ cast: Cast) async throws -> ABCLevel? {
        try await cast.look(as: .boss) { try $0.customers.open(number).content.abcLevel }
    }

    /// Customers of 李销售's, told apart by tier and level alone.
    private func entered(_ facts: [(tier: ValueTier?, level: ABCLevel?)], _ cast: Cast, by part: Cast.Part = .li) async throws -> [String] {
        var numbers: [String] = []
        for (position, fact) in facts.enumerated() {
            var content = Cast.content("客户\(position)", source: cast.id(part))
            (content.valueTier, content.abcLevel) = (fact.tier, fact.level)
            numbers.append(try await cast.work(as: part) { [content] in try $0.customers.create(content).number })
        }
        return numbers
    }

    /// A customer as the slow computation has it.
    private struct Known {
        let number: String
        let sum: Int
        let level: Int
        let hasDealing: Bool
    }

    /// Customers with every mix of tier, intent, level and dealing, many of them equal, with what they come to by hand.
    private func crowd(_ cast: Cast) async throws -> [Known] {
        let tiers: [(ValueTier?, Int)] = [(.strategic, 100), (.key, 75), (.ordinary, 40), (.potential, 20), (nil, 0)]
        let intents: [(Intent, Int)] = [(.high, 100), (.low, 20)]
        let levels: [(ABCLevel?, Int)] = [(nil, 3), (.a, 0), (.c, 2)]
        var known: [Known] = []
        for position in 0..<37 {
            let (tier, intent, level) = (tiers[position % 5], intents[position % 2], levels[position % 3])
            let hasDealing = position % 4 == 0
            var content = Cast.content("客户\(position)", source: cast.id(.li))
            (content.valueTier, content.intent, content.abcLevel) = (tier.0, intent.0, level.0)
            let number = try await cast.work(as: .li) { [content] work in
                let number = try work.customers.create(content).number
                if hasDealing { _ = try work.dealings.record(DealingEntry(day: "2026-03-01", amount: "300"), with: number) }
                return number
            }
            // Region, no focus: 50 × 10. With yesterday's dealing: won, just now, once a year; a prospect without.
            let dealt = hasDealing ? 100 * 10 + 100 * 10 + 25 * 10 : 60 * 10
            known.append(
                Known(number: number, sum: 50 * 10 + tier.1 * 15 + intent.1 * 15 + dealt, level: level.1, hasDealing: hasDealing))
        }
        return known
    }

    @Test("orders by score, breaks ties as it says, and fills the quotas, as a slow computation by hand does")
    func quotas() async throws {
        let cast = try await Cast()
        let known = try await crowd(cast)
        func beats(_ left: Int, _ right: Int) -> Bool {
            let (one, other) = (known[left], known[right])
            if one.sum != other.sum { return one.sum > other.sum }
            if one.level != other.level { return one.level < other.level }
            if one.hasDealing != other.hasDealing { return one.hasDealing }
            return left < right
        }
        let found = try await proposals(ranked(cast), cast)
        #expect(found.count == known.count)
        // Of 37: 7.4 and 22.2, each to the nearest whole customer.
        for position in known.indices {
            let place = 1 + known.indices.count { $0 != position && beats($0, position) }
            let proposal = try #require(found.first { $0.customer.number == known[position].number })
            #expect(proposal.place == place)
            #expect(proposal.proposed == (place <= 7 ? .a : place <= 22 ? .b : .c))
            #expect(proposal.score.sum == known[position].sum)
        }
        #expect(found.map(\.place) == Array(1...37))
    }

    @Test(
        "rounds each end of a quota to the nearest whole customer, a half upwards",
        arguments: [(0, 0, 0), (1, 0, 1), (2, 0, 1), (3, 1, 2), (5, 1, 3), (10, 2, 6), (12, 2, 7), (13, 3, 8), (300, 60, 180)])
    func ends(count: Int, endOfA: Int, endOfB: Int) {
        let policy = ABCPolicy()
        let levels = (1...max(count, 1)).prefix(count).map { policy.level(ofPlace: $0, among: count) }
        var expected = Array(repeating: ABCLevel.a, count: endOfA)
        expected += Array(repeating: ABCLevel.b, count: endOfB - endOfA)
        expected += Array(repeating: ABCLevel.c, count: count - endOfB)
        #expect(levels == expected)
    }

    @Test("gives a customer its level when it is confirmed, and tells the history by which ranking")
    func confirmed() async throws {
        let cast = try await Cast()
        let numbers = try await entered([(.strategic, nil), (.key, nil), (.ordinary, nil), (.potential, nil), (nil, nil)], cast)
        let run = try await ranked(cast)
        #expect(run.state == .proposed && run.count == 5)
        #expect(try await level(numbers[0], cast) == nil)
        try await cast.work(as: .zhang) { try $0.abc.decide(run.id, on: numbers[0]) }
        #expect(try await level(numbers[0], cast) == .a)
        let change = try await cast.look(as: .zhang) { work in
            try work.customers.classChanges(of: work.customers.open(numbers[0])).first
        }
        let told = try #require(change)
        #expect(told.act == .abcDecided && told.personID == cast.id(.zhang) && told.change.after == .code("A"))
        guard case .ranking(let ground) = told.cause else {
            Issue.record("no ranking is told of")
            return
        }
        #expect(ground.run == run.id.rawValue && ground.place == 1 && ground.count == 5 && ground.effectiveOn.isoText == "2026-03-02")
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .zhang) { try $0.abc.decide(run.id, on: numbers[0]) } }
    }

    @Test("lets a manager decide otherwise, with a reason alone")
    func overridden() async throws {
        let cast = try await Cast()
        let numbers = try await entered([(.strategic, nil), (.key, nil), (nil, nil)], cast)
        let run = try await ranked(cast)
        let fields = try await refusedFields { try await cast.work(as: .zhang) { try $0.abc.decide(run.id, on: numbers[2], as: .a) } }
        #expect(fields == ["reason"])
        try await cast.work(as: .zhang) { try $0.abc.decide(run.id, on: numbers[2], as: .a, because: PrivateText("战略合作在谈")) }
        #expect(try await level(numbers[2], cast) == .a)
        let change = try await cast.look(as: .zhang) { work in
            try work.customers.classChanges(of: work.customers.open(numbers[2])).first
        }
        #expect(change?.reason?.inTheClear == "战略合作在谈" && change?.cause != nil)
        let proposal = try await cast.look(as: .zhang) { try $0.abc.proposal(for: numbers[2], in: run.id) }
        #expect(proposal.state == .applied && proposal.decision?.level == .a && proposal.decision?.reason?.inTheClear == "战略合作在谈")
    }

    @Test("holds a decision for a day to come until that day, and lets it lapse where somebody changed the level meanwhile")
    func laterOn() async throws {
        let cast = try await Cast()
        let numbers = try await entered([(.strategic, nil), (.key, nil), (.ordinary, nil), (nil, nil), (nil, nil)], cast)
        let run = try await ranked(cast)
        let day = try #require(CalendarDate(year: 2026, month: 3, day: 5))
        try await cast.work(as: .zhang) { work in
            for number in numbers.prefix(2) { try work.abc.decide(run.id, on: number, from: day) }
        }
        _ = try await cast.work(as: .li) { try $0.customers.classify(numbers[1], from: 1, .field(.abcLevel), as: "C") }
        cast.clock.advance(days: 2)
        try await runner(cast).followCalendar()
        #expect(try await level(numbers[0], cast) == nil)
        cast.clock.advance(days: 1)
        try await runner(cast).followCalendar()
        #expect(try await (level(numbers[0], cast), level(numbers[1], cast)) == (.a, .c))
        let states = try await proposals(run, cast).prefix(2).map(\.state)
        #expect(states == [.applied, .dropped])
        let past = try #require(CalendarDate(year: 2026, month: 3, day: 1))
        #expect(
            try await refusedFields { try await cast.work(as: .zhang) { try $0.abc.decide(run.id, on: numbers[2], from: past) } } == ["effectiveOn"])
    }

    @Test("confirms all that is open in the background, and leaves what was decided as it was")
    func all() async throws {
        let cast = try await Cast()
        let numbers = try await entered([(.strategic, nil), (.key, nil), (.ordinary, nil), (.potential, nil), (nil, .c)], cast)
        let run = try await ranked(cast)
        try await cast.work(as: .zhang) { try $0.abc.decide(run.id, on: numbers[1], as: .a, because: PrivateText("续约在即")) }
        try await cast.work(as: .zhang) { try $0.abc.confirmAll(run.id) }
        #expect(try await level(numbers[0], cast) == nil)
        await runner(cast).finishAll()
        var levels: [ABCLevel?] = []
        for number in numbers { levels.append(try await level(number, cast)) }
        #expect(levels == [.a, .a, .b, .c, .c])
        #expect(try await proposals(run, cast).allSatisfy { $0.state == .applied })
        #expect(try await cast.look(as: .zhang) { try $0.customers.open(numbers[4]).version } == 1)
    }

    @Test("ranks a manager's own departments, everybody for an executive, and shows nobody a customer out of reach")
    func reach() async throws {
        let cast = try await Cast()
        _ = try await entered([(.key, nil), (nil, nil)], cast)
        let foreign = try await entered([(.strategic, nil)], cast, by: .wang)
        let (own, everybody) = (try await ranked(cast), try await ranked(cast, by: .boss))
        #expect(own.count == 2 && everybody.count == 3)
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .zhang) { try $0.abc.find(everybody.id) } }
        await #expect(throws: ArchiveError.notFound) { try await cast.work(as: .zhang) { try $0.abc.decide(own.id, on: foreign[0]) } }
        for part in [Cast.Part.li, .clerk, .service, .auditor, .admin] {
            #expect(try await isForbidden { _ = try await cast.work(as: part) { try $0.abc.begin() } }, "\(part)")
        }
    }

    @Test("runs over everybody on schedule, each manager deciding for the own departments, and gives way to a newer run")
    func schedule() async throws {
        let cast = try await Cast()
        let mine = try await entered([(.key, nil), (nil, nil)], cast)
        _ = try await entered([(.strategic, nil)], cast, by: .wang)
        try await runner(cast).followCalendar()
        #expect(try await cast.look(as: .boss) { try $0.abc.list() }.isEmpty)
        var policies = cast.archive.policies
        policies.abc.monthsBetweenRuns = 3
        try await cast.work(as: .admin) { [policies] in try $0.policyBook.change(to: policies) }
        try await runner(cast).followCalendar()
        await runner(cast).finishAll()
        try await runner(cast).followCalendar()
        let runs = try await cast.look(as: .zhang) { try $0.abc.list() }
        let run = try #require(runs.first)
        #expect(runs.count == 1 && run.count == 3 && run.personID == nil)
        #expect(try await proposals(run, cast).map(\.customer.number) == mine)
        cast.clock.advance(days: 92)
        try await runner(cast).followCalendar()
        await runner(cast).finishAll()
        #expect(try await cast.look(as: .zhang) { try $0.abc.list() }.count == 2)
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .zhang) { try $0.abc.decide(run.id, on: mine[0]) } }
    }

    @Test("is stopped for somebody whose account is off, and refused twice at once")
    func stopped() async throws {
        let cast = try await Cast()
        _ = try await entered([(.key, nil)], cast)
        let run = try await cast.work(as: .zhang) { try $0.abc.begin() }
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .zhang) { try $0.abc.begin() } }
        try await cast.work(as: .admin) { try $0.people.disable(cast.id(.zhang)) }
        await runner(cast).finishAll()
        let state = try await cast.archive.look(as: .system(origin: "test")) { try $0.abc.runs("r.id = \(run.id)", limit: 1).first?.state }
        #expect(state == .stopped)
    }

    @Test("pages its proposals by their place, narrowed to a level or to changes")
    func pages() async throws {
        let cast = try await Cast()
        _ = try await entered(Array(repeating: (tier: ValueTier?.none, level: ABCLevel?.some(.c)), count: 5), cast)
        let run = try await ranked(cast)
        let (first, second) = try await cast.look(as: .zhang) { work in
            let first = try work.abc.proposals(of: run.id, limit: 3)
            return (first, try work.abc.proposals(of: run.id, after: first.next ?? 0, limit: 3))
        }
        #expect(first.proposals.map(\.place) == [1, 2, 3] && second.proposals.map(\.place) == [4, 5] && second.next == nil)
        func places(_ narrow: (inout ABCFilter) -> Void) async throws -> [Int] {
            var filter = ABCFilter()
            narrow(&filter)
            return try await cast.look(as: .zhang) { [filter] work in try work.abc.proposals(of: run.id, filter).proposals.map(\.place) }
        }
        #expect(try await places { $0.changedOnly = true } == [1, 2, 3])
        #expect(try await places { $0.level = .c } == [4, 5])
    }

    @Test("refuses weights and quotas that can not be")
    func policy() async throws {
        let cast = try await Cast()
        let wrongs: [@Sendable (inout ABCPolicy) -> Void] = [
            { $0.weights[.sales] = 101 }, { $0.weights[.sales] = -1 }, { $0.weights = [:] }, { $0.percentA = 70 }, { $0.percentB = -1 },
            { $0.monthsBetweenRuns = 25 }, { $0.focusRegions = ["330100"] },
        ]
        for wrong in wrongs {
            var policies = cast.archive.policies
            wrong(&policies.abc)
            let fields = try await refusedFields { [policies] in
                try await cast.work(as: .admin) { try $0.policyBook.change(to: policies) }
            }
            #expect(fields == ["abc"])
        }
    }
}
