import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("What a change of policies would do", .onBothEngines)
struct PolicyEffectTests {
    private static func effects(
        _ cast: Cast, _ document: PolicyDocument, _ change: @escaping @Sendable (inout Policies) -> Void
    ) async throws -> [PolicyEffect] {
        try await cast.look(as: .admin) { work in
            var policies = work.policies
            change(&policies)
            return try work.policyBook.effects(of: document, becoming: policies)
        }
    }

    private static func enter(_ name: String, by part: Cast.Part, _ cast: Cast, level: ABCLevel? = .a) async throws {
        _ = try await cast.work(as: part) { work in
            var content = Cast.content(name)
            content.abcLevel = level
            content.lifecycle = .won
            return try work.customers.create(content)
        }
    }

    @Test("counts the A-level archives that leave somebody's sight, and the people, each once")
    func levelA() async throws {
        let cast = try await Cast()
        try await Self.enter("西湖机械", by: .li, cast)
        try await Self.enter("钱塘纺织", by: .li, cast)
        try await Self.enter("之江化工", by: .wang, cast)
        try await Self.enter("平常客户", by: .wang, cast, level: .b)
        // 李, 王, the clerk of 李's department and customer service; manager and executive go on seeing them.
        #expect(
            try await Self.effects(cast, .visibility) { $0.levelAVisibility = .strict }
                == [.levelALeaves(archives: BoundedCount(counted: 3), people: 4)])
        try await cast.work(as: .admin) { try $0.people.disable(cast.id(.service)) }
        try await cast.work(as: .admin) { try $0.people.disable(cast.id(.wang)) }
        // 王's archive lies in nobody else's reach who loses it.
        #expect(
            try await Self.effects(cast, .visibility) { $0.levelAVisibility = .strict }
                == [.levelALeaves(archives: BoundedCount(counted: 2), people: 2)])
    }

    @Test("names which role sees which kind of value, and how many they are")
    func masks() async throws {
        let cast = try await Cast()
        let effects = try await Self.effects(cast, .visibility) { policies in
            policies.masks.clear[.salesperson]?.remove(.email)
            policies.masks.clear[.service] = [.address, .phone]
        }
        #expect(
            effects == [
                .mask(.salesperson, .email, isClear: false, people: 2), .mask(.service, .phone, isClear: true, people: 1),
            ])
    }

    @Test("tells whom the next daily look would move and give back, as it is and as it would be")
    func rounds() async throws {
        let cast = try await Cast()
        try await Self.enter("西湖机械", by: .li, cast, level: nil)
        cast.clock.advance(days: 40)
        try await Self.enter("钱塘纺织", by: .li, cast, level: nil)
        let months = try await Self.effects(cast, .relations) { $0.lifecycle.monthsToAtRisk = 1 }
        #expect(
            months == [
                .lifecycle(to: .atRisk, before: PolicyTally(), after: PolicyTally(count: 1)),
                .lifecycle(to: .lost, before: PolicyTally(), after: PolicyTally()),
            ])
        let pool = try await Self.effects(cast, .relations) { policies in
            policies.pool.isOpen = true
            policies.pool.returnDaysWithoutLevel = 30
        }
        #expect(pool == [.pool(before: PolicyTally(), after: PolicyTally(count: 1))])
    }

    @Test("counts levels, sessions and passwords, and shows the next number")
    func counts() async throws {
        let cast = try await Cast()
        for name in ["甲机械", "乙机械", "丙机械", "丁机械", "戊机械"] { try await Self.enter(name, by: .li, cast) }
        #expect(
            try await Self.effects(cast, .ranking) { $0.abc.percentA = 40 }
                == [.levels(customers: BoundedCount(counted: 5), a: 2, b: 2, c: 1)])
        #expect(
            try await Self.effects(cast, .filing) { $0.numbering.prefix = "XZ-" }
                == [.numbering(before: "KH-202603001", after: "XZ-202603001")])
        _ = try await cast.signIn(.li)
        cast.clock.advance(minutes: 30)
        _ = try await cast.signIn(.wang)
        #expect(try await Self.effects(cast, .signIn) { $0.sessionIdleMinutes = 20 } == [.sessions(BoundedCount(counted: 1))])
        cast.clock.advance(days: 91)
        #expect(try await Self.effects(cast, .signIn) { $0.passwords = .dengbao } == [.passwords(people: Cast.Part.allCases.count)])
    }

    @Test("is nothing where nothing changes, and is told to those alone who set policies")
    func nothing() async throws {
        let cast = try await Cast()
        for document in PolicyDocument.allCases { #expect(try await Self.effects(cast, document) { _ in }.isEmpty) }
        await #expect(throws: ArchiveError.self) {
            try await cast.look(as: .auditor) { try $0.policyBook.effects(of: .visibility, becoming: Policies()) }
        }
    }
}
