import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("The first run", .onBothEngines)
struct FoundingTests {
    private let clock = TestClock()
    private let place: Place

    init() async throws {
        place = Place(folder: try await Cast.freshFolder())
    }

    /// Where the archive lies as long as the test runs.
    private final class Place: Sendable {
        let folder: ArchiveFolder

        init(folder: ArchiveFolder) {
            self.folder = folder
        }

        deinit { folder.remove() }
    }

    private func open() async throws -> (archive: Archive, form: FoundingForm) {
        let archive = try await Cast.open(place.folder, key: .random(), clock: clock)
        let form = FoundingForm(
            companyName: "西子精密",
            administrator: .init(login: "admin", name: "管理员", password: "Correct-horse-7"),
            founder: .init(account: .init(login: "Wang", name: "王总", password: "Battery-staple-8"), role: .manager),
            departmentName: "销售部")
        return (archive, form)
    }

    @Test("It names the company and makes administrator, founder and department, all of it recorded")
    func founds() async throws {
        let (archive, form) = try await open()
        #expect(!archive.isFounded)
        let founded = try await archive.found(form, origin: "web 127.0.0.1")
        #expect(archive.isFounded)
        #expect(archive.policies.companyName == "西子精密")
        #expect(founded.administrator.role == .administrator)
        #expect(founded.founder?.login == "wang")
        #expect(archive.directory.people.map(\.name) == ["管理员", "王总"])
        #expect(archive.directory.department(try #require(founded.founder?.departmentID))?.name == "销售部")
        let kinds: [String] = try await archive.database.read {
            try $0.values("SELECT kind FROM ledger_entries ORDER BY idx")
        }
        #expect(
            kinds == ["archive.created", "policy.changed", "department.added", "person.added", "person.added"])
    }

    @Test("It runs once, also when two arrive together")
    func once() async throws {
        let (archive, form) = try await open()
        async let first = succeeds { try await archive.found(form, origin: "web 127.0.0.1") }
        async let second = succeeds { try await archive.found(form, origin: "web 127.0.0.1") }
        #expect(try await [first, second].count { $0 } == 1)
        #expect(archive.directory.people.count == 2)
        await #expect(throws: ArchiveError.founded) { _ = try await archive.found(form, origin: "web 127.0.0.1") }
    }

    @Test("What is wrong is named with its group, and nothing is half made")
    func problems() async throws {
        var (archive, form) = try await open()
        form.administrator.password = "admin-Battery-9"
        form.founder?.account.password = "西子精密欢迎您啊"
        let refused = try await refusedFields { [form] in _ = try await archive.found(form, origin: "web") }
        #expect(refused == ["administrator.password", "founder.password"])
        form.administrator.password = "Correct-horse-7"
        form.founder?.account = .init(login: "admin", name: "", password: "Battery-staple-8")
        let late = try await refusedFields { [form] in _ = try await archive.found(form, origin: "web") }
        #expect(late == ["founder.name", "founder.login"])
        #expect(!archive.isFounded)
        #expect(archive.policies.companyName.isEmpty)
    }

    private func succeeds(_ body: () async throws -> Founded) async throws -> Bool {
        do {
            _ = try await body()
            return true
        } catch let error as ArchiveError where error == .founded {
            return false
        }
    }
}
