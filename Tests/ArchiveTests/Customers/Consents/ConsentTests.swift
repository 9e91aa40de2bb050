import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("A contact's consent to personal facts", .onBothEngines)
struct ConsentTests {
    private static let facts: [ContactFact: String] = [.bornOn: "1985-03-12", .interests: "收藏紫砂壶"]
    private static let given = ConsentEntry(channel: "书面", givenOn: "2026年1月5日")

    private func cast(_ policy: PersonalDataPolicy = .full) async throws -> Cast {
        let cast = try await Cast()
        try await keep(policy, cast)
        return cast
    }

    private func keep(_ policy: PersonalDataPolicy, _ cast: Cast) async throws {
        try await cast.work(as: .admin) { work in
            var policies = work.policies
            policies.personalData = policy
            try work.policyBook.change(to: policies)
        }
    }

    private func entry(
        _ facts: [ContactFact: String] = ConsentTests.facts, _ consent: ConsentEntry? = ConsentTests.given
    ) -> CustomerEntry {
        CustomerEntry(
            values: [.name: "西湖机械"], contacts: [ContactEntry(origin: 0, name: "陈建国", facts: facts, consent: consent)])
    }

    private func problems(_ body: () async throws -> Void) async throws -> [String] {
        do {
            try await body()
            return []
        } catch ArchiveError.invalid(let problems) {
            return problems.map(\.field).sorted()
        }
    }

    private func acts(_ customer: Customer, _ cast: Cast) async throws -> [Act?] {
        try await cast.look(as: .li) { try $0.customers.history(of: customer).events.map(\.act) }
    }

    private func found(_ text: String, _ cast: Cast) async throws -> Int {
        try await cast.look(as: .li) { try $0.customers.search(text).hits.count }
    }

    @Test("is needed before anything about the person is taken, and says how, when, to what and through whom")
    func needed() async throws {
        let cast = try await cast()
        let without = try await problems { _ = try await cast.work(as: .li) { [entry = entry(Self.facts, nil)] in try $0.customers.enter(entry) } }
        #expect(without == ["contacts[0].bornOn", "contacts[0].interests"])
        let made = try await cast.work(as: .li) { [entry = entry()] in try $0.customers.enter(entry) }
        let read = try await cast.look(as: .li) { try $0.customers.open(made.number) }
        let consent = try #require(read.content.contacts[0].consent)
        #expect(consent.channel == .written && consent.givenOn.isoText == "2026-01-05" && consent.isInForce)
        #expect(consent.text == PrivateText(Consent.usualText))
        #expect(consent.recordedByID == cast.id(.li) && consent.recordedAt == TestClock.start)
        #expect(read.content.contacts[0].known(.bornOn) == PrivateText("1985-03-12"))
        #expect(try await acts(made, cast) == [.consentRecorded, .customerCreated])
    }

    @Test("says what is missing or wrong, part by part, and is not recorded where the policy keeps nothing that needs it")
    func refused() async throws {
        let cast = try await cast()
        for (consent, part) in [
            (ConsentEntry(channel: "信鸽", givenOn: "2026-01-05"), "channel"), (ConsentEntry(channel: "", givenOn: "2026-01-05"), "channel"),
            (ConsentEntry(channel: "phone"), "givenOn"), (ConsentEntry(channel: "phone", givenOn: "2026-03-03"), "givenOn"),
            (ConsentEntry(channel: "phone", givenOn: "2026-01-05", text: "证 110101199003072316"), "text"),
        ] {
            let entry = entry([:], consent)
            let fields = try await problems { _ = try await cast.look(as: .li) { try $0.customers.rehearse(entry) } }
            #expect(fields == ["contacts[0].consent.\(part)"], "\(consent)")
        }
        try await keep(.standard, cast)
        let fields = try await problems { _ = try await cast.look(as: .li) { [entry = entry([:])] in try $0.customers.rehearse(entry) } }
        #expect(fields == ["contacts[0].consent.channel"])
    }

    @Test("hides with its end, at once and from everybody, what needed it, and takes nothing more")
    func withdrawn() async throws {
        let cast = try await cast()
        let made = try await cast.work(as: .li) { [entry = entry()] in try $0.customers.enter(entry) }
        #expect(try await found("紫砂壶", cast) == 1)
        let ended = try await cast.work(as: .li) {
            try $0.customers.withdrawConsent(ofContact: 0, of: made.number, from: 1, clearing: false)
        }
        let contact = ended.content.contacts[0]
        #expect(contact.known(.interests) == nil && contact.hidesFacts && contact.consent?.withdrawnByID == cast.id(.li))
        #expect(try await found("紫砂壶", cast) == 0)
        await #expect(throws: ArchiveError.notFound) {
            try await cast.look(as: .boss) {
                try $0.customers.uncover(made.number, .contactFact(.interests, contact: 0), because: PrivateText("核实"))
            }
        }
        let more = try await problems {
            _ = try await cast.work(as: .li) { [entry = entry([.family: "一子"], nil)] in
                try $0.customers.change(made.number, from: 2, by: entry)
            }
        }
        #expect(more == ["contacts[0].family"])
        #expect(try await acts(made, cast) == [.consentWithdrawn, .consentRecorded, .customerCreated])
    }

    @Test("that has ended lets what is left be cleared, and is not brought back by an old version, an old form or the same words")
    func stays() async throws {
        let cast = try await cast()
        let made = try await cast.work(as: .li) { [entry = entry()] in try $0.customers.enter(entry) }
        _ = try await cast.work(as: .li) { try $0.customers.withdrawConsent(ofContact: 0, of: made.number, from: 1, clearing: false) }
        let same = try await cast.work(as: .li) { [entry = entry([:])] in try $0.customers.change(made.number, from: 2, by: entry) }
        #expect(same.version == 2 && !same.content.contacts[0].isAgreed)
        let back = try await cast.work(as: .li) { try $0.customers.restore(1, of: made.number, from: 2) }
        #expect(!back.content.contacts[0].isAgreed && back.content.contacts[0].facts.isEmpty)
        let settled = try await cast.work(as: .li) { [entry = entry()] in
            try $0.customers.settle(made.number, from: back.version, base: 1, taking: [.contacts], of: entry)
        }
        #expect(!settled.content.contacts[0].isAgreed && settled.content.contacts[0].facts.isEmpty)
        let again = try await cast.work(as: .li) {
            try $0.customers.recordConsent(
                ConsentEntry(channel: "phone", givenOn: "2026-03-01", text: "可以记生日"), ofContact: 0, of: made.number, from: settled.version)
        }
        #expect(again.content.contacts[0].isAgreed)
    }

    @Test("given since then stays where an older version comes back")
    func outlives() async throws {
        let cast = try await cast()
        let made = try await cast.work(as: .li) { [entry = entry([:], nil)] in try $0.customers.enter(entry) }
        _ = try await cast.work(as: .li) { try $0.customers.recordConsent(Self.given, ofContact: 0, of: made.number, from: 1) }
        _ = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 2, by: CustomerEntry(values: [.notes: "常来"])) }
        let back = try await cast.work(as: .li) { try $0.customers.restore(1, of: made.number, from: 3) }
        #expect(back.content.notes == nil && back.content.contacts[0].isAgreed)
    }

    @Test("neither given nor withdrawn sends an archive on file back to be checked")
    func filing() async throws {
        let cast = try await cast()
        let number = try await cast.filed("西湖机械")
        let agreed = try await cast.work(as: .li) { try $0.customers.recordConsent(Self.given, ofContact: 0, of: number, from: 3) }
        #expect(agreed.state == .filed)
        let cleared = try await cast.work(as: .li) {
            try $0.customers.withdrawConsent(ofContact: 0, of: number, from: 4, clearing: true)
        }
        #expect(cleared.state == .filed)
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .li) { try $0.customers.withdrawConsent(ofContact: 0, of: number, from: 5, clearing: true) }
        }
    }

    @Test("has for every field a purpose and a ground; what is about a person has consent for its ground and no other")
    func rules() {
        #expect(ContactFact.allCases.allSatisfy { ($0.collection.basis == .consent) == $0.isPersonal && $0.policies.contains(.full) })
        #expect(ContactFact.allCases.filter { $0.policies.count == 1 } == ContactFact.allCases.filter(\.isPersonal))
        #expect(CustomerField.allCases.allSatisfy { $0.collection.basis != .consent })
        #expect(CustomerField.contacts.collection.basis == .contract)
    }
}
