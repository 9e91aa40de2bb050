import Database
import Logging
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("The public pool", .onBothEngines)
struct PoolTests {
    private static func open(_ cast: Cast, _ change: @escaping @Sendable (inout PoolPolicy) -> Void = { _ in }) async throws {
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.pool.isOpen = true
            change(&policies.pool)
            try work.policyBook.change(to: policies)
        }
    }

    /// A filed customer of 李 that was released into the pool.
    private static func released(_ name: String, _ cast: Cast) async throws -> String {
        let number = try await cast.filed(name)
        let version = try await cast.look(as: .boss) { try $0.customers.reopen(number).version }
        try await cast.work(as: .li) { try $0.pool.release(number, from: version, because: PrivateText("多次联系无果")) }
        return number
    }

    private static func names(_ part: Cast.Part, _ cast: Cast) async throws -> [String] {
        try await cast.look(as: part) { try $0.pool.list().customers.map(\.name.inTheClear) }
    }

    private static func pass(_ cast: Cast) async throws -> Int {
        try await PoolRunner(cast.archive, logger: Logger(label: "test")).returnAll()
    }

    @Test("takes a customer whom somebody gives up, with the reason, out of that person's sight but not out of the department's")
    func releasing() async throws {
        let cast = try await Cast()
        try await Self.open(cast)
        let number = try await Self.released("西湖机械", cast)
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .li) { try $0.customers.open(number) } }
        let (customer, event) = try await cast.look(as: .zhang) { work in
            let customer = try work.customers.open(number)
            return (customer, try work.customers.history(of: customer).events.first)
        }
        #expect(customer.content.ownerID == nil && customer.state == .filed)
        #expect(event?.act == .customerReleased && event?.reason == PrivateText("多次联系无果"))
        #expect(try await Self.names(.li, cast) == ["西湖机械"])
        #expect(try await Self.names(.wang, cast).isEmpty)
        #expect(try await Self.names(.boss, cast) == ["西湖机械"])
    }

    @Test("gives a customer to the first who claims it; it is nobody else's then")
    func claiming() async throws {
        let cast = try await Cast()
        try await Self.open(cast)
        let number = try await Self.released("西湖机械", cast)
        let claimed = try await cast.work(as: .zhang) { try $0.pool.claim(number) }
        #expect(claimed.content.ownerID == cast.id(.zhang) && claimed.state == .filed)
        #expect(try await Self.names(.li, cast).isEmpty)
        await #expect(throws: ArchiveError.notFound) { try await cast.work(as: .boss) { try $0.pool.claim(number) } }
        let act = try await cast.look(as: .zhang) { try $0.customers.history(of: $0.customers.open(number)).events.first?.act }
        #expect(act == .customerClaimed)
    }

    @Test("is the whole company's where the policy says so, and whoever claims takes the customer into the own department")
    func companyWide() async throws {
        let cast = try await Cast()
        try await Self.open(cast) { $0.isCompanyWide = true }
        let number = try await Self.released("西湖机械", cast)
        #expect(try await Self.names(.wang, cast) == ["西湖机械"])
        let claimed = try await cast.work(as: .wang) { try $0.pool.claim(number) }
        #expect(claimed.departmentID == cast.departments.salesTwo)
    }

    @Test("hides A-level archives from whom the policy hides them")
    func strict() async throws {
        let cast = try await Cast()
        try await Self.open(cast)
        let number = try await Self.released("西湖机械", cast)
        _ = try await cast.work(as: .zhang) { try $0.customers.classify(number, from: $0.customers.reopen(number).version, .field(.abcLevel), as: "A") }
        #expect(try await Self.names(.li, cast) == ["西湖机械"])
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.levelAVisibility = .strict
            try work.policyBook.change(to: policies)
        }
        #expect(try await Self.names(.li, cast).isEmpty)
        #expect(try await Self.names(.zhang, cast) == ["西湖机械"])
    }

    @Test("lets nobody take back at once what was just given up, claim more a day or have more than the policy allows")
    func limits() async throws {
        let cast = try await Cast()
        try await Self.open(cast) { policy in
            policy.claimsPerDay = 2
            policy.restDays = 3
        }
        var numbers: [String] = []
        for name in ["西湖机械", "钱塘纺织", "之江化工"] { numbers.append(try await Self.released(name, cast)) }
        let own = numbers
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .li) { try $0.pool.claim(own[0]) } }
        for number in numbers.prefix(2) { _ = try await cast.work(as: .zhang) { try $0.pool.claim(number) } }
        let room = try await cast.look(as: .zhang) { try $0.pool.room() }
        #expect(room.left == 0 && room.refusal != nil)
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .zhang) { try $0.pool.claim(own[2]) } }
        cast.clock.advance(days: 3)
        #expect(try await cast.work(as: .li) { try $0.pool.claim(own[2]) }.content.ownerID == cast.id(.li))
        let another = try await Self.released("富春造纸", cast)
        try await Self.open(cast) { $0.capacity = 2 }
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .zhang) { try $0.pool.claim(another) } }
        try await Self.open(cast) { $0.capacity = 3 }
        _ = try await cast.work(as: .zhang) { try $0.pool.claim(another) }
    }

    @Test("asks for a reason, for the version that was seen, and for a company that has one")
    func refusals() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .li) { try $0.pool.release(number, from: 3, because: PrivateText("停业")) } }
        await #expect(throws: ArchiveError.self) { try await cast.look(as: .li) { try $0.pool.list() } }
        try await Self.open(cast)
        let problems = await cast.problems { try $0.pool.release(number, from: 3, because: PrivateText(" ")) }
        #expect(problems.map(\.field) == ["reason"])
        await #expect(throws: ArchiveError.changedMeanwhile(current: 3)) {
            try await cast.work(as: .li) { try $0.pool.release(number, from: 2, because: PrivateText("停业")) }
        }
        await #expect(throws: ArchiveError.notFound) {
            try await cast.work(as: .wang) { try $0.pool.release(number, from: 3, because: PrivateText("停业")) }
        }
    }

    @Test("takes back by itself of whom nothing was heard for the days of the level, but nobody who came to its owner lately")
    func returning() async throws {
        let cast = try await Cast()
        try await Self.open(cast) { policy in
            policy.returnDaysC = 30
            policy.protectedDays = 10
        }
        let numbers = try await ["西湖机械", "钱塘纺织"].asyncMap { try await cast.filed($0) }
        let (quiet, heard) = (numbers[0], numbers[1])
        for number in numbers {
            _ = try await cast.work(as: .li) { try $0.customers.classify(number, from: $0.customers.reopen(number).version, .field(.abcLevel), as: "C") }
        }
        let unranked = try await cast.filed("之江化工")
        cast.clock.advance(days: 25)
        try await cast.work(as: .li) { try $0.customers.note(PrivateText("来电"), on: heard) }
        #expect(try await Self.pass(cast) == 0)
        cast.clock.advance(days: 5)
        #expect(try await Self.pass(cast) == 1)
        #expect(try await Self.pass(cast) == 0)
        #expect(try await Self.names(.zhang, cast) == ["西湖机械"])
        for number in [heard, unranked] { _ = try await cast.look(as: .li) { try $0.customers.open(number) } }
        let customer = try await cast.work(as: .zhang) { try $0.pool.claim(quiet) }
        #expect(customer.departmentID == cast.departments.salesOne)
        cast.clock.advance(days: 9)
        #expect(try await Self.pass(cast) == 0)
        cast.clock.advance(days: 1)
        #expect(try await Self.pass(cast) == 1)
        let event = try await cast.look(as: .boss) { try $0.customers.history(of: $0.customers.open(quiet)).events.first }
        #expect(event?.act == .customerWentBack && event?.personID == nil)
    }

    @Test("is turned over page by page, each customer once, and every look at it is in the trail")
    func pages() async throws {
        let cast = try await Cast()
        try await Self.open(cast)
        for name in ["西湖机械", "钱塘纺织", "之江化工"] { _ = try await Self.released(name, cast) }
        let first = try await cast.look(as: .li) { try $0.pool.list(limit: 2) }
        let second = try await cast.look(as: .li) { try $0.pool.list(after: first.next, limit: 2) }
        #expect((first.customers + second.customers).map(\.name.inTheClear) == ["之江化工", "钱塘纺织", "西湖机械"])
        #expect(second.next == nil)
        let count = try await cast.look(as: .li) { try $0.pool.count() }
        #expect(count.counted == 3 && !count.isMore)
        let looks = try await cast.archive.database.read { try $0.value("SELECT count(*) FROM ledger_entries WHERE kind = 'pool.read'", as: Int.self) }
        #expect(looks == 2)
    }

    @Test("goes by numbers that can be")
    func policy() async throws {
        let cast = try await Cast()
        for change: @Sendable (inout PoolPolicy) -> Void in [
            { $0.claimsPerDay = 0 }, { $0.capacity = 0 }, { $0.restDays = 0 }, { $0.returnDaysA = 3_651 },
        ] {
            await #expect(throws: ArchiveError.self) { try await Self.open(cast, change) }
        }
    }
}

extension Sequence where Element: Sendable {
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
