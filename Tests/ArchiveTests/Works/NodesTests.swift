import Database
import Ledger
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Two nodes over one archive", .on(.postgres))
struct NodesTests {
    /// The archive of the cast, open in a second node that follows the first.
    private func withOtherNode(_ body: (Cast, Archive) async throws -> Void) async throws {
        let cast = try await Cast()
        let folder = ArchiveFolder(path: cast.folder.path + "/other-node", server: cast.folder.server)
        let other = try await Cast.open(folder, key: cast.key, clock: cast.clock)
        let following = Task { await other.followOtherNodes() }
        try await body(cast, other)
        try await other.close()
        await following.value
        try await cast.archive.close()
    }

    /// Waits until a node has told of an entry that fits.
    private func event(_ act: Act, of events: inout AsyncStream<[LedgerEvent]>.Iterator) async -> LedgerEvent? {
        while let bunch = await events.next() {
            if let event = bunch.first(where: { $0.act == act }) { return event }
        }
        return nil
    }

    @Test("hear of each other's acts, each once and in the ledger's order")
    func hear() async throws {
        try await withOtherNode { cast, other in
            var events = other.tail.subscribe().makeAsyncIterator()
            for number in 0..<20 {
                _ = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖\(number)号机械有限公司")) }
            }
            _ = try await other.work(as: cast.actor(.li)) { try $0.customers.create(Cast.content("最后一家机械有限公司")) }
            var indexes: [Int64] = []
            while indexes.count < 21, let bunch = await events.next() {
                indexes += bunch.filter { $0.act == .customerCreated }.map(\.index)
            }
            #expect(Set(indexes).count == 21)
            try await other.catchUp()
            #expect(other.published.position == (try await other.ledgerSize()))
        }
    }

    @Test("share people and policies: who is added at one signs in at the other")
    func sharePeople() async throws {
        try await withOtherNode { cast, other in
            var events = other.tail.subscribe().makeAsyncIterator()
            let details = PersonDetails(name: "新同事", role: .salesperson, departmentID: cast.departments.salesOne)
            let added = try await cast.archive.addPerson(
                login: "xin", details, password: .chosen("Correct-horse-99"), as: cast.actor(.admin))
            _ = await event(.personAdded, of: &events)
            #expect(other.directory.person(added.person.id)?.name == "新同事")
            let session = try await other.signIn(login: "xin", password: "Correct-horse-99", from: Cast.origin)
            #expect(session.signedIn.person.name == "新同事")
        }
    }

    @Test("end sessions for each other")
    func endSessions() async throws {
        try await withOtherNode { cast, other in
            let session = try await cast.signIn(.li)
            _ = try await other.session(token: session.token.text)
            var events = other.tail.subscribe().makeAsyncIterator()
            try await cast.work(as: .admin) { try $0.people.disable(cast.id(.li)) }
            _ = await event(.personDisabled, of: &events)
            #expect(try await other.session(token: session.token.text) == nil)
        }
    }

    @Test("append to one tree without a gap, and give each number once, both at the same time")
    func append() async throws {
        try await withOtherNode { cast, other in
            let li = cast.actor(.li)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    let archive = number % 2 == 0 ? cast.archive : other
                    group.addTask {
                        _ = try await archive.work(as: li) { try $0.customers.create(Cast.content("西湖\(number)号机械有限公司")) }
                    }
                }
                try await group.waitForAll()
            }
            let page = try await cast.look(as: .li) { try $0.customers.list(CustomerQuery(), limit: 100) }
            #expect(Set(page.customers.map(\.number)).count == 40)
            #expect(try await other.verifyLedger().verdict.isSound)
            #expect(try await other.checkSearchIndex(as: cast.actor(.admin)).isSound)
        }
    }
}
