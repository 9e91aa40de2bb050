import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("双人核对: whoever enters does not verify", .onBothEngines)
struct VerificationTests {
    @Test("A draft is submitted, verified by the head of the department, and then on file")
    func filing() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let filed = try await cast.work(as: .zhang) { try $0.customers.verify(number, from: 2) }
        #expect(filed.state == .filed && filed.version == 3 && filed.filedVersion == 3)
        let note = try await cast.look(as: .li) { try $0.customers.filingNote(of: filed) }
        #expect(note?.submittedByID == cast.id(.li) && note?.decidedByID == cast.id(.zhang))
        #expect(try await cast.acts(3).contains("customer.filed"))
    }

    @Test("A draft that lacks required fields is not submitted, and every one of them is named")
    func incomplete() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) {
            try $0.customers.create(CustomerContent(name: PrivateText("只有名称")))
        }.number
        let refusal = await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .li) { try $0.customers.submit(number, from: 1) }
        }
        guard case .invalid(let problems) = refusal else { return #expect(Bool(false), "not refused as invalid") }
        #expect(
            problems.map(\.field)
                == ["industry", "contacts", "coreNeed", "intent", "sourcePerson", "firstContactOn"])
    }

    @Test("Nobody verifies or returns an archive entered or changed by themselves")
    func ownEntry() async throws {
        let cast = try await Cast()
        let source = cast.id(.zhang)
        let own = try await cast.work(as: .zhang) { work in
            let made = try work.customers.create(Cast.content("自己的", source: source))
            return try work.customers.submit(made.number, from: 1).number
        }
        for attempt in [true, false] {
            await #expect(throws: ArchiveError.self) {
                try await cast.work(as: .zhang) { work in
                    attempt
                        ? try work.customers.verify(own, from: 2)
                        : try work.customers.sendBack(own, from: 2, because: PrivateText("不对"))
                }
            }
        }
        let queue = try await cast.look(as: .zhang) { try $0.customers.verificationQueue() }
        #expect(queue.map(\.isVerifiable) == [false])
        #expect(try await cast.work(as: .boss) { try $0.customers.verify(own, from: 2).state } == .filed)
    }

    @Test("A manager who changed the archive meanwhile may not verify it either")
    func changedByVerifier() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        _ = try await cast.work(as: .zhang) {
            try $0.customers.change(number, from: 2, by: CustomerEntry(values: [.notes: "补充"]))
        }
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .zhang) { try $0.customers.verify(number, from: 3) }
        }
    }

    @Test("Only managers and executives verify", arguments: [Cast.Part.li, .clerk, .service, .auditor, .admin])
    func others(_ part: Cast.Part) async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: part) { try $0.customers.verify(number, from: 2) }
        }
    }

    @Test("An archive is returned with a reason, which its editor reads, and can be submitted again")
    func returning() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .zhang) { try $0.customers.sendBack(number, from: 2, because: PrivateText("")) }
        }
        let returned = try await cast.work(as: .zhang) {
            try $0.customers.sendBack(number, from: 2, because: PrivateText("联系人电话少一位"))
        }
        #expect(returned.state == .returned)
        let note = try await cast.look(as: .li) { try $0.customers.filingNote(of: returned) }
        #expect(note?.reason == PrivateText("联系人电话少一位"))
        #expect(try await cast.work(as: .li) { try $0.customers.submit(number, from: 3).state } == .pending)
    }

    @Test("A change of a key field sends a filed archive back to be checked, and the filed version stays readable")
    func keyField() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        let changed = try await cast.work(as: .li) {
            try $0.customers.change(number, from: 3, by: CustomerEntry(values: [.name: "西湖机械集团"]))
        }
        #expect(changed.state == .pending && changed.filedVersion == 3)
        let filed = try await cast.look(as: .zhang) { try $0.customers.version(3, of: changed) }
        #expect(filed.content.name == PrivateText("西湖机械"))
        let again = try await cast.work(as: .zhang) { try $0.customers.verify(number, from: 4) }
        #expect(again.state == .filed && again.filedVersion == 5)
    }

    @Test("A change of any other field leaves it on file")
    func otherField() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        let changed = try await cast.work(as: .li) {
            try $0.customers.change(number, from: 3, by: CustomerEntry(values: [.notes: "备注"]))
        }
        #expect(changed.state == .filed && changed.version == 4)
    }

    @Test("A step that the state does not allow is refused")
    func wrongStates() async throws {
        let cast = try await Cast()
        let number = try await cast.filed("西湖机械")
        for step in [true, false] {
            await #expect(throws: ArchiveError.self) {
                try await cast.work(as: .boss) { work in
                    step
                        ? try work.customers.submit(number, from: 3)
                        : try work.customers.verify(number, from: 3)
                }
            }
        }
    }

    @Test("The queue holds what waits within the reach, the longest waiting first")
    func queue() async throws {
        let cast = try await Cast()
        let first = try await cast.submitted("甲公司")
        let second = try await cast.submitted("乙公司")
        _ = try await cast.submitted("别部的", by: .wang)
        let zhang = try await cast.look(as: .zhang) { try $0.customers.verificationQueue() }
        #expect(zhang.map(\.summary.number) == [first, second])
        #expect(zhang.allSatisfy { $0.isVerifiable && $0.filedVersion == nil && $0.since == cast.clock.now })
        #expect(try await cast.look(as: .boss) { try $0.customers.verificationQueue() }.count == 3)
        #expect(try await cast.look(as: .li) { try $0.customers.verificationQueue() }.isEmpty)
        let rest = try await cast.look(as: .zhang) { [id = zhang[0].id] in try $0.customers.verificationQueue(after: id) }
        #expect(rest.map(\.summary.number) == [second])
    }
}
