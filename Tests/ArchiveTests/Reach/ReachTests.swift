import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("What somebody may see", .onBothEngines)
struct ReachTests {
    /// Li's and Wang's customers, one of each A-level.
    private static let names: [(name: String, part: Cast.Part, level: ABCLevel?)] = [
        ("李甲", .li, .a), ("李乙", .li, nil), ("王甲", .wang, .a), ("王乙", .wang, .b),
    ]

    @Test(
        "is by role: own, department and below, everything, nothing",
        arguments: [
            (.li, ["李甲", "李乙"]), (.wang, ["王甲", "王乙"]), (.zhang, ["李甲", "李乙"]), (.clerk, ["李甲", "李乙"]),
            (.boss, ["李甲", "李乙", "王甲", "王乙"]), (.service, ["李甲", "李乙", "王甲", "王乙"]), (.auditor, []), (.admin, []),
        ] as [(Cast.Part, [String])])
    func byRole(_ part: Cast.Part, _ expected: [String]) async throws {
        try await expect(part, sees: expected, under: .owner)
    }

    @Test(
        "leaves A-level archives to managers and above under the strict preset",
        arguments: [
            (.li, ["李乙"]), (.wang, ["王乙"]), (.zhang, ["李甲", "李乙"]), (.clerk, ["李乙"]),
            (.boss, ["李甲", "李乙", "王甲", "王乙"]), (.service, ["李乙", "王乙"]), (.auditor, []), (.admin, []),
        ] as [(Cast.Part, [String])])
    func strict(_ part: Cast.Part, _ expected: [String]) async throws {
        try await expect(part, sees: expected, under: .strict)
    }

    @Test("covers a department and everything below it")
    func departmentsBelow() async throws {
        let cast = try await filled(.owner)
        let company = cast.departments.company
        let head = try await cast.work(as: .admin) { work in
            try work.people.change(
                work.directory.people.first { $0.role == .executive }?.id ?? Person.ID(rawValue: 0),
                to: PersonDetails(name: "总监", role: .manager, departmentID: company))
        }
        let actor = try #require(cast.archive.directory.actor(for: head.id, origin: "test"))
        let seen = try await cast.archive.look(as: actor) { try $0.customers.list(CustomerQuery()).customers.count }
        #expect(seen == 4)
    }

    @Test("is the same for the list, the count, the search, opening and every act")
    func everyWay() async throws {
        let cast = try await filled(.owner)
        let foreign = try await cast.look(as: .wang) { try $0.customers.list(CustomerQuery()).customers[0] }
        #expect(try await cast.look(as: .li) { try $0.customers.count(CustomerQuery()).counted } == 2)
        #expect(try await cast.look(as: .li) { try $0.customers.search("王甲").hits.isEmpty })
        let acts: [@Sendable (CustomerStore) throws -> Void] = [
            { _ = try $0.open(foreign.number) },
            { _ = try $0.change(foreign.number, from: 1, by: CustomerEntry(values: [.notes: "x"])) },
            { _ = try $0.submit(foreign.number, from: 1) },
            { try $0.delete(foreign.number, from: 1) },
            { try $0.note(PrivateText("x"), on: foreign.number) },
            { _ = try $0.restore(1, of: foreign.number, from: 1) },
            { _ = try $0.conflict(foreign.number, from: 1, with: CustomerEntry()) },
        ]
        for act in acts {
            await #expect(throws: ArchiveError.notFound) { try await cast.work(as: .li) { try act($0.customers) } }
        }
    }

    @Test("of a former owner ends with the handover")
    func formerOwner() async throws {
        let cast = try await filled(.owner)
        let number = try await cast.look(as: .li) { try $0.customers.list(CustomerQuery()).customers[0].number }
        let entry = CustomerEntry(values: [.owner: String(cast.id(.wang).rawValue)])
        _ = try await cast.work(as: .boss) { try $0.customers.change(number, from: 1, by: entry) }
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .li) { try $0.customers.open(number) } }
        #expect(try await cast.look(as: .wang) { try $0.customers.open(number).departmentID } == cast.departments.salesTwo)
        #expect(try await cast.look(as: .li) { try $0.customers.search("李乙").hits.isEmpty })
    }

    // MARK: -

    private func expect(
        _ part: Cast.Part, sees expected: [String], under visibility: LevelAVisibility
    ) async throws {
        let cast = try await filled(visibility)
        let listed = try await cast.look(as: part) { work in
            try work.customers.list(CustomerQuery()).customers.map(\.name.inTheClear)
        }
        #expect(listed.sorted() == expected.sorted())
        for (name, _, _) in Self.names {
            let found = try await cast.look(as: part) { try $0.customers.search(name).hits.count }
            #expect(found == (expected.contains(name) ? 1 : 0), "\(name)")
        }
    }

    private func filled(_ visibility: LevelAVisibility) async throws -> Cast {
        let cast = try await Cast()
        for (name, part, level) in Self.names {
            try await cast.work(as: part) { work in
                var content = Cast.content(name)
                content.abcLevel = level
                _ = try work.customers.create(content)
            }
        }
        try await cast.work(as: .admin) { work in
            var policies = work.policies
            policies.levelAVisibility = visibility
            try work.policyBook.change(to: policies)
        }
        return cast
    }
}
