import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("What is kept of a contact's person", .onBothEngines)
struct PersonalDataTests {
    private static let full: [ContactFact: String] = [
        .roles: "legal,principal", .department: "采购部", .education: "本科", .bornOn: "1985年3月12日", .birthCalendar: "lunar",
        .interests: "钓鱼", .family: "一子",
    ]

    private func set(_ cast: Cast, _ change: (inout Policies) -> Void) async throws {
        var policies = cast.archive.policies
        change(&policies)
        try await cast.work(as: .admin) { [policies] in try $0.policyBook.change(to: policies) }
    }

    private func entry(
        _ facts: [ContactFact: String], phone: String = "", email: String = "", consent: ConsentEntry? = nil
    ) -> CustomerEntry {
        CustomerEntry(
            values: [.name: "西湖机械"],
            contacts: [
                ContactEntry(origin: 0, name: "陈建国", phones: [phone], email: email, facts: facts, consent: consent)
            ])
    }

    private func refused(_ cast: Cast, _ entry: CustomerEntry) async throws -> [String] {
        do {
            _ = try await cast.look(as: .li) { try $0.customers.rehearse(entry) }
            return []
        } catch ArchiveError.invalid(let problems) {
            #expect(problems.allSatisfy { $0.wording.chinese.contains("个人信息") })
            return problems.map(\.field).sorted()
        }
    }

    @Test("is of the office alone under the policy a new archive starts with")
    func standard() async throws {
        let cast = try await Cast()
        let personal = ContactFact.allCases.filter(\.isPersonal).map { "contacts[0].\($0.rawValue)" }.sorted()
        #expect(try await refused(cast, entry(Self.full, phone: "13800138000", email: "a@qq.com")) == personal)
        #expect(try await refused(cast, entry([.roles: "legal", .department: "采购部"])) == [])
    }

    @Test("is neither a mobile nor a private mailbox under the strict one")
    func strict() async throws {
        let cast = try await Cast()
        try await set(cast) { $0.personalData = .strict }
        #expect(try await refused(cast, entry([:], phone: "13800138000", email: "a@qq.com")) == ["contacts[0].email", "contacts[0].phones[0]"])
        #expect(try await refused(cast, entry([.department: "采购部"], phone: "0571-88888888-801", email: "chen@example.cn")) == [])
    }

    @Test("is everything under the full one, and stays when the policy becomes stricter, until it is cleared")
    func full() async throws {
        let cast = try await Cast()
        try await set(cast) { $0.personalData = .full }
        let entered = entry(Self.full, phone: "13800138000", consent: ConsentEntry(channel: "phone", givenOn: "2026-02-01"))
        let made = try await cast.work(as: .li) { try $0.customers.enter(entered) }
        #expect(made.content.contacts[0].facts[.education] == PrivateText("bachelor"))
        #expect(made.content.contacts[0].facts[.bornOn] == PrivateText("1985-03-12"))
        try await set(cast) { $0.personalData = .strict }
        let shown = made.content.contacts[0].facts.mapValues(\.inTheClear)
        let again = CustomerEntry(contacts: [ContactEntry(origin: 0, name: "陈建国", position: "总监", phones: ["13800138000"], facts: shown)])
        let kept = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 1, by: again) }
        #expect(kept.content.contacts[0].facts == made.content.contacts[0].facts)
        #expect(kept.content.contacts[0].phones == [PrivateText("13800138000")])
        let read = try await cast.look(as: .li) { try $0.customers.open(made.number) }
        #expect(read.content == kept.content)
        let cleared = CustomerEntry(contacts: [ContactEntry(origin: 0, name: "陈建国", facts: [.family: "", .bornOn: " "])])
        let after = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 2, by: cleared) }
        #expect(after.content.contacts[0].facts[.family] == nil && after.content.contacts[0].facts[.bornOn] == nil)
        #expect(after.content.contacts[0].facts[.interests] == PrivateText("钓鱼"))
    }

    @Test("holds no identity number in any text, unless a policy allows it on a stated ground")
    func identityNumbers() async throws {
        let cast = try await Cast()
        let number = "证 110101199003072316"
        let entries = [
            CustomerEntry(values: [.name: "甲", .shareholders: number]), CustomerEntry(values: [.name: "甲", .decisionChain: "厂长→" + number]),
            CustomerEntry(values: [.name: "甲"], contacts: [ContactEntry(name: "陈", facts: [.department: number])]),
            CustomerEntry(values: [.name: "甲"], tags: ["110101199003072316"]),
        ]
        for entry in entries {
            await #expect(throws: ArchiveError.self) { try await cast.look(as: .li) { try $0.customers.rehearse(entry) } }
        }
        await #expect(throws: ArchiveError.self) { try await set(cast) { $0.identityNumbers = .allowed } }
        try await set(cast) {
            $0.identityNumbers = .allowed
            $0.identityGround = "合同约定的实名登记"
        }
        for entry in entries { _ = try await cast.look(as: .li) { try $0.customers.rehearse(entry) } }
    }

    @Test("holds no identity number in any reason: for returning, uncovering, moving, releasing, merging and handing over")
    func reasons() async throws {
        let cast = try await Cast()
        try await set(cast) { $0.pool.isOpen = true }
        let (number, other) = (try await cast.submitted("甲公司"), try await cast.submitted("乙公司"))
        let why = PrivateText("见 110101199003072316")
        let (li, zhang) = (cast.id(.li), cast.id(.zhang))
        let acts: [@Sendable (UnitOfWork) throws -> Void] = [
            { _ = try $0.customers.sendBack(number, from: 2, because: why) },
            { _ = try $0.customers.uncover(number, .field(.phone), because: why) },
            { _ = try $0.customers.move(number, from: 2, to: .won, because: why) },
            { try $0.pool.release(number, from: 2, because: why) },
            { _ = try $0.merges.merge(MergeDraft(kept: number, from: 2, absorbed: other, from: 2, taking: [], reason: why)) },
            { _ = try $0.handovers.hand(HandoverDraft(from: li, to: zhang, reason: why)) },
        ]
        for act in acts {
            #expect(await cast.problems(as: .boss, act).map(\.field) == ["reason"])
        }
    }
}
