import Archive
import ArgumentParser
import Vault
import Wording

/// `kedang user add`: a new account with a temporary password.
struct UserAddCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "新增账号，临时密码只显示一次。 Add an account; its temporary password is shown once.",
        discussion: """
            角色 Roles: \(Role.assignable.map { "\($0.rawValue) \($0.wording.chinese)" }.joined(separator: " · "))

            \(ExitStatus.help)
            """)

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("登录名 The name to sign in with.", valueName: "login"))
    var login: String

    @Option(help: ArgumentHelp("姓名 What colleagues call the person.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("角色 What the person is there for.", valueName: "role"))
    var role: Role

    @Option(help: ArgumentHelp("部门名称；没有则新建 The department's name; made where there is none.", valueName: "name"))
    var department: String?

    func outcome() async throws -> AccountReport {
        let open = try await OpenFolder.existing(try shared.settings(), for: "user")
        return try await open.withArchive { archive in
            let departmentID = try await departmentID(in: archive)
            let added = try await archive.addPerson(
                login: login, PersonDetails(name: name, role: role, departmentID: departmentID), password: .temporary,
                as: .commandLine)
            return AccountReport(
                account: added.person.login, password: added.temporaryPassword?.inTheClear,
                done: Wording("已新增账号。", en: "The account was added."))
        }
    }

    private func departmentID(in archive: Archive) async throws -> Department.ID? {
        guard let department else { return nil }
        let known = archive.directory.departments.filter { $0.name == department }
        guard known.count < 2 else {
            throw Refusal(
                .refused,
                Wording("有多个部门叫这个名称，请在网页中新增。", en: "Several departments have this name; add the person in the browser.")
            )
        }
        if let only = known.first { return only.id }
        return try await archive.work(as: .commandLine) { try $0.departments.add(department).id }
    }
}

extension Role: ExpressibleByArgument {
    /// The roles a person can be given, for `--help` and for completion.
    public static var allValueStrings: [String] { assignable.map(\.rawValue) }
}

/// What happened to an account.
struct AccountReport: Report {
    /// The name to sign in with.
    let account: String
    /// The temporary password, shown this once.
    let password: String?
    /// What happened, for people.
    let done: Wording

    private enum CodingKeys: String, CodingKey { case account, password }

    var lines: [String] {
        let said = ["\(account)：\(done.chinese)", "\(account): \(done.english)"]
        guard let password else { return said }
        return said + ["临时密码（只显示这一次） Temporary password (shown this once): \(password)"]
    }
}
