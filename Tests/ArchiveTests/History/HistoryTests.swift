import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("The history of an archive", .onBothEngines)
struct HistoryTests {
    @Test("Every version can be read as it was")
    func versions() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("第一版")) }.number
        for version in 1...5 {
            let entry = CustomerEntry(values: [.name: "第\(version + 1)版", .notes: "备注\(version)"])
            _ = try await cast.work(as: .li) { try $0.customers.change(number, from: Int64(version), by: entry) }
        }
        let customer = try await cast.look(as: .zhang) { try $0.customers.open(number) }
        for version in 2...6 as ClosedRange<Int64> {
            let past = try await cast.look(as: .zhang) { try $0.customers.version(version, of: customer) }
            #expect(past.version == version)
            #expect(past.content.name == PrivateText("第\(version)版"))
            #expect(past.content.notes == PrivateText("备注\(version - 1)"))
        }
        #expect(try await cast.look(as: .li) { try $0.customers.version(6, of: customer).content } == customer.content)
    }

    @Test("A version that never was is not found", arguments: [0, -1, 2, .max] as [Int64])
    func noSuchVersion(_ version: Int64) async throws {
        let cast = try await Cast()
        let made = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }
        await #expect(throws: ArchiveError.notFound) {
            try await cast.look(as: .li) { try $0.customers.version(version, of: made) }
        }
    }

    @Test("The timeline tells who changed which field from what to what, newest first, page by page")
    func timeline() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let changed = try await cast.work(as: .zhang) {
            try $0.customers.change(number, from: 2, by: CustomerEntry(values: [.address: "文三路 1 号", .intent: "low"]))
        }
        let page = try await cast.look(as: .li) { try $0.customers.history(of: changed, limit: 2) }
        #expect(page.events.map(\.act) == [.customerChanged, .customerSubmitted])
        #expect(page.events[0].personID == cast.id(.zhang))
        #expect(page.events[0].changes.map(\.field) == [.address, .intent])
        #expect(page.events[0].changes[1].before == .code("high") && page.events[0].changes[1].after == .code("low"))
        let next = try #require(page.next)
        let rest = try await cast.look(as: .li) { try $0.customers.history(of: changed, before: next) }
        #expect(rest.events.map(\.act) == [.customerCreated] && rest.next == nil)
    }

    @Test("A version is restored as a change of its own, and the owner stays who it is now")
    func restoring() async throws {
        let cast = try await Cast()
        let (li, clerk) = (cast.id(.li), cast.id(.clerk))
        let number = try await cast.filed("老名字")
        let entry = CustomerEntry(values: [.name: "新名字", .owner: String(clerk.rawValue)])
        _ = try await cast.work(as: .zhang) { try $0.customers.change(number, from: 3, by: entry) }
        let restored = try await cast.work(as: .zhang) { try $0.customers.restore(1, of: number, from: 4) }
        #expect(restored.version == 5 && restored.state == .pending)
        #expect(restored.content.name == PrivateText("老名字"))
        #expect(restored.content.ownerID == clerk && li != clerk)
        #expect(try await cast.acts(1) == ["customer.restored"])
        #expect(try await cast.look(as: .zhang) { try $0.customers.search("老名字").hits.count } == 1)
        #expect(try await cast.look(as: .zhang) { try $0.customers.search("新名字").hits.isEmpty })
    }

    @Test("The timeline tells who uncovered which value and why, and of no other look")
    func uncovering() async throws {
        let cast = try await Cast()
        let made = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }
        let part = CoveredPart.contactPhone(contact: 0, phone: 0)
        _ = try await cast.look(as: .service) { work in
            _ = try work.customers.open(made.number)
            return try work.customers.uncover(made.number, part, because: PrivateText("客户来电核实"))
        }
        let events = try await cast.look(as: .li) { try $0.customers.history(of: made).events }
        #expect(events.map(\.act) == [.customerUncovered, .customerCreated])
        #expect(events[0].personID == cast.id(.service) && events[0].uncovered == part)
        #expect(events[0].reason == PrivateText("客户来电核实") && events[0].version == nil)
        #expect(try await cast.look(as: .li) { try $0.customers.version(1, of: made).version } == 1)
    }

    @Test("What one had in hand last is one's own, the latest first, and only within reach")
    func recent() async throws {
        let cast = try await Cast()
        let first = try await cast.work(as: .li) { try $0.customers.create(Cast.content("第一家")) }
        let second = try await cast.work(as: .li) { try $0.customers.create(Cast.content("第二家")) }
        _ = try await cast.look(as: .li) { try $0.customers.open(first.number) }
        let own = try await cast.look(as: .li) { try $0.customers.recent(limit: 6) }
        #expect(own.map(\.id) == [first.id, second.id] && own.map(\.act) == [.customerOpened, .customerCreated])
        #expect(try await cast.look(as: .li) { try $0.customers.recent(limit: 1) }.count == 1)
        #expect(try await cast.look(as: .zhang) { try $0.customers.recent(limit: 6) }.isEmpty)
        let owner = CustomerEntry(values: [.owner: String(cast.id(.zhang).rawValue)])
        _ = try await cast.work(as: .zhang) { try $0.customers.change(first.number, from: 1, by: owner) }
        #expect(try await cast.look(as: .li) { try $0.customers.recent(limit: 6) }.map(\.id) == [second.id])
    }

    @Test("Nobody reads or restores versions outside the reach")
    func reach() async throws {
        let cast = try await Cast()
        let made = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }
        for part in [Cast.Part.wang, .auditor, .admin] {
            await #expect(throws: ArchiveError.notFound) {
                try await cast.look(as: part) { try $0.customers.version(1, of: made) }
            }
            await #expect(throws: ArchiveError.notFound) {
                try await cast.look(as: part) { try $0.customers.history(of: made) }
            }
        }
        await #expect(throws: ArchiveError.notFound) {
            try await cast.work(as: .wang) { try $0.customers.restore(1, of: made.number, from: 1) }
        }
    }
}
