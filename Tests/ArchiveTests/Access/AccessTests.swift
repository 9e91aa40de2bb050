import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Access to a customer out of reach", .onBothEngines)
struct AccessTests {
    private static func asked(_ number: String, days: Int = 7, by part: Cast.Part = .wang, _ cast: Cast) async throws -> AccessRequest {
        try await cast.work(as: part) { try $0.access.ask(for: number, days: days, purpose: PrivateText("联合投标")) }
    }

    private static func granted(_ number: String, days: Int = 7, _ cast: Cast) async throws -> AccessRequest {
        let request = try await asked(number, cast)
        return try await cast.work(as: .service) { try $0.access.grant(request.id, days: days, because: PrivateText("同意")) }
    }

    private static func read(_ request: AccessRequest, by part: Cast.Part = .wang, _ cast: Cast) async throws -> Customer {
        let actor = cast.actor(part)
        let opened = try await cast.archive.look(as: actor) { try $0.access.opened(request.id) }
        return try await cast.archive.look(as: actor.granted(opened)) { try $0.customers.open(opened.number) }
    }

    @Test("is asked for with a purpose and a period, granted by customer service with a reason, and ends by itself")
    func granting() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        let request = try await Self.asked(number, cast)
        #expect(request.state == .asked && request.purpose == PrivateText("联合投标"))
        await #expect(throws: ArchiveError.notFound) { try await Self.read(request, cast) }
        #expect(try await cast.look(as: .service) { try $0.access.waiting().map(\.id) } == [request.id])
        let granted = try await cast.work(as: .service) { try $0.access.grant(request.id, days: 3, because: PrivateText("同意")) }
        #expect(granted.state == .granted && granted.days == 3 && granted.decidedByID == cast.id(.service))
        #expect(try await Self.read(granted, cast).number == number)
        cast.clock.advance(days: 3)
        await #expect(throws: ArchiveError.notFound) { try await Self.read(granted, cast) }
    }

    @Test("opens that one customer alone, to be read and not to be changed, and no list shows it")
    func bounds() async throws {
        let cast = try await Cast()
        let (number, other) = (try await cast.filed("西湖机械"), try await cast.filed("钱塘纺织"))
        let request = try await Self.granted(number, cast)
        let actor = cast.actor(.wang).granted(request)
        await #expect(throws: ArchiveError.notFound) { try await cast.archive.look(as: actor) { try $0.customers.open(other) } }
        await #expect(throws: ArchiveError.self) {
            try await cast.archive.work(as: actor) { try $0.customers.classify(number, from: 3, .field(.intent), as: "low") }
        }
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .wang) { try $0.customers.open(number) } }
        #expect(try await cast.look(as: .wang) { try $0.customers.list(CustomerQuery()).customers }.isEmpty)
        await #expect(throws: ArchiveError.notFound) { try await Self.read(request, by: .li, cast) }
    }

    @Test("is in the history of the customer, with purpose and reason, where its owner sees it")
    func visibility() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        let request = try await Self.granted(number, cast)
        #expect(try await cast.look(as: .li) { try $0.access.open(on: $0.customers.open(number)).map(\.id) } == [request.id])
        _ = try await cast.work(as: .wang) { try $0.access.end(request.id) }
        let (events, open) = try await cast.look(as: .li) { work in
            let customer = try work.customers.open(number)
            return (try work.customers.history(of: customer).events, try work.access.open(on: customer))
        }
        #expect(events.prefix(3).map(\.act) == [.accessEnded, .accessGranted, .accessAsked])
        #expect(events.prefix(3).map(\.reason) == [nil, PrivateText("同意"), PrivateText("联合投标")])
        #expect(open.isEmpty)
        #expect(try await cast.look(as: .li) { try $0.customers.version(3, of: $0.customers.open(number)).version } == 3)
    }

    @Test("is refused with a reason, and ended early by whoever answers for the customer")
    func ending() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        let first = try await Self.asked(number, cast)
        let refused = try await cast.work(as: .service) { try $0.access.refuse(first.id, because: PrivateText("用途不清")) }
        #expect(refused.state == .refused && refused.reason == PrivateText("用途不清") && refused.until == nil)
        let second = try await Self.granted(number, cast)
        let ended = try await cast.work(as: .li) { try $0.access.end(second.id) }
        #expect(ended.state == .ended)
        await #expect(throws: ArchiveError.notFound) { try await Self.read(ended, cast) }
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .li) { try $0.access.end(second.id) } }
    }

    @Test("widens no A-level restriction, neither at the grant nor afterwards")
    func levelA() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        let early = try await Self.granted(number, cast)
        _ = try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.levelAVisibility = .strict
            try work.policyBook.change(to: policies)
            _ = try work.customers.classify(number, from: work.customers.reopen(number).version, .field(.abcLevel), as: "A")
        }
        await #expect(throws: ArchiveError.notFound) { try await Self.read(early, cast) }
        _ = try await cast.work(as: .wang) { try $0.access.end(early.id) }
        let late = try await Self.asked(number, cast)
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .boss) { try $0.access.grant(late.id, days: 3, because: PrivateText("同意")) }
        }
    }

    @Test("is asked for once, of a customer that there is and that is out of reach, with a purpose and a period, and decided by nobody else")
    func refusals() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        let bad: [(String, Int, String, String)] = [("KH-190001001", 7, "投标", "number"), (number, 0, "投标", "days"), (number, 7, " ", "purpose")]
        for (number, days, purpose, field) in bad {
            let problems = await cast.problems(as: .wang) { try $0.access.ask(for: number, days: days, purpose: PrivateText(purpose)) }
            #expect(problems.map(\.field) == [field])
        }
        await #expect(throws: ArchiveError.self) { try await Self.asked(number, by: .li, cast) }
        let request = try await Self.asked(number, cast)
        await #expect(throws: ArchiveError.self) { try await Self.asked(number, cast) }
        for part in [Cast.Part.wang, .li, .zhang] {
            await #expect(throws: ArchiveError.self) {
                try await cast.work(as: part) { try $0.access.grant(request.id, days: 7, because: PrivateText("同意")) }
            }
        }
        _ = try await cast.work(as: .service) { try $0.access.refuse(request.id, because: PrivateText("不同意")) }
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .service) { try $0.access.grant(request.id, days: 7, because: PrivateText("同意")) }
        }
    }
}
