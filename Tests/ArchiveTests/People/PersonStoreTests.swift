import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Managing people", .onBothEngines)
struct PersonStoreTests {
    @Test("An administrator adds a person with a temporary password, which has to be changed at once")
    func adds() async throws {
        let cast = try await Cast()
        let details = PersonDetails(name: " 赵敏 ", role: .salesperson, departmentID: cast.departments.salesOne)
        let added = try await cast.archive.addPerson(
            login: " ZhaoMin ", details, password: .temporary, as: cast.actor(.admin))
        #expect(added.person.login == "zhaomin")
        #expect(cast.archive.directory.person(added.person.id) == added.person)
        let password = try #require(added.temporaryPassword).inTheClear
        let session = try await cast.archive.signIn(login: "zhaomin", password: password, from: Cast.origin)
        #expect(session.signedIn.mustChangePassword)
        #expect(session.signedIn.person.name == "赵敏")
    }

    @Test("Nobody else adds, changes, disables or resets", arguments: [Cast.Part.boss, .zhang, .li, .auditor])
    func onlyAdministrators(part: Cast.Part) async throws {
        let cast = try await Cast()
        let details = PersonDetails(name: "甲", role: .salesperson, departmentID: nil)
        let li = cast.id(.li)
        #expect(
            try await isForbidden {
                _ = try await cast.archive.addPerson(
                    login: "jia", details, password: .temporary, as: cast.actor(part))
            })
        #expect(try await isForbidden { _ = try await cast.archive.resetPassword(of: li, as: cast.actor(part)) })
        #expect(try await isForbidden { _ = try await cast.work(as: part) { try $0.people.change(li, to: details) } })
        #expect(try await isForbidden { try await cast.work(as: part) { try $0.people.disable(li) } })
        #expect(try await isForbidden { _ = try await cast.look(as: part) { try $0.people.accounts() } })
        #expect(try await isForbidden { _ = try await cast.work(as: part) { try $0.departments.add("新部门") } })
    }

    @Test("Every wrong field is named at once")
    func problems() async throws {
        let cast = try await Cast()
        let wrong = PersonDetails(name: "", role: .manager, departmentID: nil)
        let refused = try await refusedFields {
            _ = try await cast.archive.addPerson(
                login: "a b", wrong, password: .temporary, as: cast.actor(.admin))
        }
        #expect(refused == ["name", "department", "login"])
        let nowhere = PersonDetails(name: "甲", role: .system, departmentID: Department.ID(rawValue: 99))
        let others = try await refusedFields {
            _ = try await cast.archive.addPerson(login: "LI", nowhere, password: .temporary, as: cast.actor(.admin))
        }
        #expect(others == ["role", "login", "department"])
        let weak = try await refusedFields {
            _ = try await cast.archive.addPerson(
                login: "jia", nowhere, password: .chosen("12345678"), as: cast.actor(.admin))
        }
        #expect(weak == ["password"])
    }

    @Test("The last administrator who can sign in is neither disabled nor given another role")
    func lastAdministrator() async throws {
        let cast = try await Cast()
        let admin = cast.id(.admin)
        let salesperson = PersonDetails(name: "管理员", role: .salesperson, departmentID: nil)
        #expect(
            try await refusedFields { try await cast.work(as: .admin) { try $0.people.disable(admin) } } == ["role"])
        #expect(
            try await refusedFields {
                _ = try await cast.work(as: .admin) { try $0.people.change(admin, to: salesperson) }
            } == ["role"])
        let second = try await cast.archive.addPerson(
            login: "root", PersonDetails(name: "副管理员", role: .administrator, departmentID: nil),
            password: .temporary, as: cast.actor(.admin))
        try await cast.work(as: .admin) { try $0.people.disable(admin) }
        #expect(cast.archive.directory.person(admin)?.isDisabled == true)
        let actor = try #require(cast.archive.directory.actor(for: second.person.id, origin: "test"))
        #expect(
            try await refusedFields {
                try await cast.archive.work(as: actor) { try $0.people.disable(second.person.id) }
            } == ["role"])
    }

    @Test("A disabled person is out at once, cannot sign in, and comes back when enabled")
    func disables() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        #expect(try await cast.archive.session(token: session.token.text) != nil)
        try await cast.work(as: .admin) { [li = cast.id(.li)] in try $0.people.disable(li) }
        #expect(try await cast.archive.session(token: session.token.text) == nil)
        await #expect(throws: SignInRefusal.wrong) { try await cast.signIn(.li) }
        try await cast.work(as: .admin) { [li = cast.id(.li)] in try $0.people.enable(li) }
        #expect(try await cast.archive.session(token: session.token.text) == nil)
        _ = try await cast.signIn(.li)
    }

    @Test("A change of role or department ends the sessions; a change of name does not")
    func changes() async throws {
        let cast = try await Cast()
        let li = cast.id(.li)
        let session = try await cast.signIn(.li)
        let renamed = PersonDetails(name: "李四", role: .salesperson, departmentID: cast.departments.salesOne)
        _ = try await cast.work(as: .admin) { try $0.people.change(li, to: renamed) }
        #expect(try await cast.archive.session(token: session.token.text)?.person.name == "李四")
        let promoted = PersonDetails(name: "李四", role: .manager, departmentID: cast.departments.salesOne)
        _ = try await cast.work(as: .admin) { try $0.people.change(li, to: promoted) }
        #expect(try await cast.archive.session(token: session.token.text) == nil)
        #expect(try await cast.signIn(.li).signedIn.person.role == .manager)
    }

    @Test("Accounts tell who was last seen when")
    func accounts() async throws {
        let cast = try await Cast()
        _ = try await cast.signIn(.li)
        let accounts = try await cast.look(as: .admin) { try $0.people.accounts() }
        #expect(accounts.count == Cast.Part.allCases.count)
        #expect(accounts.first { $0.id == cast.id(.li) }?.lastSeenAt == cast.clock.now)
        #expect(accounts.first { $0.id == cast.id(.wang) }?.lastSeenAt == nil)
    }
}
