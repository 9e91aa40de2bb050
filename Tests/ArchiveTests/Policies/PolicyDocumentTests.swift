import Database
import Foundation
import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("The documents of the policies")
struct PolicyDocumentTests {
    @Test("say every policy, each in exactly one document; what the company is called is none")
    func everyPolicy() throws {
        for key in Policies.CodingKeys.allCases {
            let documents = PolicyDocument.allCases.filter { $0.keys.contains(key) }
            #expect(documents.count == (key == .companyName ? 0 : 1), "\(key.rawValue) stands in \(documents)")
        }
        let written = try JSONSerialization.jsonObject(with: JSONEncoder().encode(Policies())) as? [String: Any]
        #expect(Set(written?.keys.map { $0 } ?? []) == Set(Policies.CodingKeys.allCases.map(\.rawValue)))
    }

    @Test("have numbers and names of their own")
    func codes() {
        #expect(PolicyDocument.visibility.code == "KD-ZD-02")
        #expect(Set(PolicyDocument.allCases.map(\.code)).count == PolicyDocument.allCases.count)
        #expect(Set(PolicyDocument.allCases.map(\.wording.chinese)).count == PolicyDocument.allCases.count)
    }

    @Test("change nothing but what they say")
    func parts() throws {
        var other = Policies()
        other.levelAVisibility = .strict
        other.pool.capacity = 30
        other.pool.isOpen = true
        let taken = try Policies().taking(.relations, from: other)
        #expect(taken.pool == other.pool && taken.levelAVisibility == .owner)
        #expect(try Policies().documentsChanged(in: other) == [.visibility, .relations])
        #expect(try other.taking(.relations, from: Policies()).pool.capacity == nil)
    }
}

@Suite("Versions of a policy document", .onBothEngines)
struct PolicyVersionTests {
    static func strict(_ cast: Cast, as part: Cast.Part = .admin, note: String = "") async throws -> PolicyFile {
        try await cast.work(as: part) { work in
            var policies = work.policies
            policies.levelAVisibility = .strict
            var head = PolicyHead()
            head.note = note
            return try work.policyBook.draft(.visibility, policies, head)
        }
    }

    static func separate(_ cast: Cast) async throws {
        try await cast.work(as: .admin) { work in
            var policies = work.policies
            policies.documentControl = .separate
            try work.policyBook.change(to: policies)
        }
    }

    @Test("begin with what is in force when the archive is founded")
    func founding() async throws {
        let cast = try await Cast()
        let files = try await cast.look(as: .admin) { try $0.policyBook.files() }
        #expect(files.map(\.document) == PolicyDocument.allCases)
        #expect(files.allSatisfy { $0.effective.number == 1 && $0.effective.mark == "A/0" && $0.draft == nil })
        #expect(files.allSatisfy { $0.effective.approved?.at == TestClock.start && $0.effective.approved?.personID == nil })
    }

    @Test("come one after the other when the settings are saved, only of the documents that changed, with the name of whoever saved")
    func direct() async throws {
        let cast = try await Cast()
        cast.clock.advance(days: 1)
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.numbering.prefix = "XZ-"
            policies.companyName = "西子精密"
            try work.policyBook.change(to: policies)
        }
        let files = try await cast.look(as: .boss) { try $0.policyBook.files() }
        #expect(files.filter { $0.effective.number == 2 }.map(\.document) == [.filing])
        let filing = try #require(files.first { $0.document == .filing }?.effective)
        #expect(filing.mark == "A/1" && filing.changeCount == 1)
        #expect(filing.drafted == filing.approved && filing.approved?.personID == cast.id(.boss) && filing.reviewed == nil)
        #expect(try filing.policies(over: Policies()).numbering.prefix == "XZ-")
        let first = try await cast.look(as: .boss) { try $0.policyBook.version(1, of: .filing) }
        #expect(try first.policies(over: Policies()).numbering.prefix == "KH-")
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .boss) { try $0.policyBook.version(3, of: .filing) } }
    }

    @Test("are taken over from an archive of before there were documents, with the last change of its policies")
    func upgrade() async throws {
        let cast = try await Cast()
        cast.clock.advance(days: 2)
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.pool.isOpen = true
            try work.policyBook.change(to: policies)
            try work.connection.execute("DELETE FROM policy_versions")
        }
        let told = try await cast.look(as: .admin) { try $0.policyBook.file(.relations).effective }
        #expect(told.number == 1 && told.approved?.personID == cast.id(.boss))
        cast.clock.advance(days: 3)
        _ = try await Self.strict(cast)
        let kept = try await cast.look(as: .admin) { try $0.policyBook.file(.relations).effective }
        #expect(kept == told)
        #expect(try kept.policies(over: Policies()).pool.isOpen)
    }

    @Test("are drafts at first, which change nothing, then reviewed, approved and in force, and the old one stays readable")
    func drafting() async throws {
        let cast = try await Cast()
        let draft = try #require(try await Self.strict(cast, note: "董事会要求").draft)
        #expect(draft.number == 0 && draft.base == 1 && draft.head.note == "董事会要求" && draft.drafted.personID == cast.id(.admin))
        #expect(cast.archive.policies.levelAVisibility == .owner)
        cast.clock.advance(hours: 1)
        let reviewed = try await cast.work(as: .boss) { try $0.policyBook.review(.visibility) }
        #expect(reviewed.draft?.reviewed?.personID == cast.id(.boss))
        cast.clock.advance(hours: 1)
        let file = try await cast.work(as: .boss) { try $0.policyBook.approve(.visibility) }
        #expect(file.effective.number == 2 && file.draft == nil && file.effective.head.note == "董事会要求")
        #expect(file.effective.approved == PolicyVersion.Signature(personID: cast.id(.boss), at: cast.clock.now))
        #expect(file.effective.drafted.personID == cast.id(.admin))
        #expect(cast.archive.policies.levelAVisibility == .strict)
        #expect(try await cast.acts(4) == ["policy.approved", "policy.changed", "policy.reviewed", "policy.drafted"])
        let old = try await cast.look(as: .boss) { try $0.policyBook.version(1, of: .visibility) }
        #expect(try old.policies(over: cast.archive.policies).levelAVisibility == .owner)
    }

    @Test("count whoever approves another's draft as its reviewer where nobody reviewed it")
    func reviewedByApprover() async throws {
        let cast = try await Cast()
        _ = try await Self.strict(cast)
        #expect(try await cast.work(as: .boss) { try $0.policyBook.approve(.visibility) }.effective.reviewed?.personID == cast.id(.boss))
        try await cast.work(as: .boss) { work in
            try work.policyBook.draft(.visibility, Policies(), PolicyHead())
        }
        #expect(try await cast.work(as: .boss) { try $0.policyBook.approve(.visibility) }.effective.reviewed == nil)
    }

    @Test("take back a draft and keep in the ledger what it said")
    func withdrawing() async throws {
        let cast = try await Cast()
        _ = try await Self.strict(cast)
        let file = try await cast.work(as: .boss) { try $0.policyBook.withdraw(.visibility) }
        #expect(file.draft == nil && file.effective.number == 1)
        #expect(try await cast.acts(1) == ["policy.withdrawn"])
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .boss) { try $0.policyBook.approve(.visibility) } }
    }

    @Test("refuse a draft that says what is in force, holds an identity number, or makes no sense")
    func refusals() async throws {
        let cast = try await Cast()
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .admin) { try $0.policyBook.draft(.visibility, $0.policies, PolicyHead()) }
        }
        await #expect(throws: ArchiveError.invalid([.identityNumber("note")])) {
            try await Self.strict(cast, note: "依据 11010519491231002X")
        }
        await #expect {
            try await cast.work(as: .admin) { work in
                var policies = work.policies
                policies.lifecycle.monthsToLost = 1
                _ = try work.policyBook.draft(.relations, policies, PolicyHead())
            }
        } throws: { error in
            guard case ArchiveError.invalid(let problems) = error else { return false }
            return problems.map(\.field) == ["lifecycle"]
        }
        await #expect(throws: ArchiveError.self) { try await cast.look(as: .zhang) { try $0.policyBook.files() } }
    }

    @Test("hold departments, which alone are enough for a new version")
    func departments() async throws {
        let cast = try await Cast()
        _ = try await cast.work(as: .boss) { work in
            var head = PolicyHead()
            head.executing = "营销中心"
            return try work.policyBook.draft(.ranking, work.policies, head)
        }
        let file = try await cast.work(as: .boss) { try $0.policyBook.approve(.ranking) }
        #expect(file.effective.number == 2 && file.effective.head.executing == "营销中心")
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.abc.percentA = 10
            try work.policyBook.change(to: policies)
        }
        let next = try await cast.look(as: .boss) { try $0.policyBook.file(.ranking).effective }
        #expect(next.number == 3 && next.head.executing == "营销中心")
    }

    @Test("never overwrite what came into force since the draft was written")
    func outdated() async throws {
        let cast = try await Cast()
        _ = try await Self.strict(cast)
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.masks.clear[.service] = [.phone]
            try work.policyBook.change(to: policies)
        }
        #expect(try await cast.look(as: .admin) { try $0.policyBook.file(.visibility).isDraftOutdated })
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .admin) { try $0.policyBook.approve(.visibility) } }
        _ = try await Self.strict(cast)
        _ = try await cast.work(as: .admin) { try $0.policyBook.approve(.visibility) }
        #expect(cast.archive.policies.masks.clear[.service] == [.phone] && cast.archive.policies.levelAVisibility == .strict)
    }
}

@Suite("Documents that one drafts and another approves", .onBothEngines)
struct SeparateDocumentControlTests {
    @Test("are neither approved nor reviewed by whoever drafted them, and not saved at once")
    func separate() async throws {
        let cast = try await Cast()
        try await PolicyVersionTests.separate(cast)
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .boss) { work in
                var policies = work.policies
                policies.pool.isOpen = true
                try work.policyBook.change(to: policies)
            }
        }
        _ = try await PolicyVersionTests.strict(cast)
        for act in [PolicyStore.review, PolicyStore.approve] {
            await #expect(throws: ArchiveError.self) { try await cast.work(as: .admin) { _ = try act($0.policyBook)(.visibility) } }
        }
        #expect(cast.archive.policies.levelAVisibility == .owner)
        _ = try await cast.work(as: .boss) { try $0.policyBook.approve(.visibility) }
        #expect(cast.archive.policies.levelAVisibility == .strict)
    }

    @Test("leave the company's name to anyone, for it is no policy")
    func companyName() async throws {
        let cast = try await Cast()
        try await PolicyVersionTests.separate(cast)
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.companyName = "西子精密"
            try work.policyBook.change(to: policies)
        }
        #expect(cast.archive.policies.companyName == "西子精密")
    }

    @Test("take two to go back to one, and cannot begin where there is but one")
    func changingControl() async throws {
        let cast = try await Cast()
        try await cast.work(as: .admin) { try $0.people.disable(cast.id(.boss)) }
        await #expect {
            try await PolicyVersionTests.separate(cast)
        } throws: { error in
            guard case ArchiveError.invalid(let problems) = error else { return false }
            return problems.map(\.field) == ["documentControl"]
        }
        try await cast.work(as: .admin) { try $0.people.enable(cast.id(.boss)) }
        try await PolicyVersionTests.separate(cast)
        _ = try await cast.work(as: .admin) { work in
            var policies = work.policies
            policies.documentControl = .direct
            return try work.policyBook.draft(.documentControl, policies, PolicyHead())
        }
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .admin) { try $0.policyBook.approve(.documentControl) } }
        _ = try await cast.work(as: .boss) { try $0.policyBook.approve(.documentControl) }
        #expect(cast.archive.policies.documentControl == .direct)
    }
}
