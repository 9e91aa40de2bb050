import Archive
import ArgumentParser

/// `kedang user list`: who has an account.
struct UserListCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "列出账号。 List the accounts.", discussion: ExitStatus.help)

    @OptionGroup var shared: SharedOptions

    func outcome() async throws -> AccountList {
        let open = try await OpenFolder.existing(try shared.settings(), for: "user")
        return try await open.withArchive { AccountList($0.directory) }
    }
}

/// The accounts.
struct AccountList: Report {
    /// One account.
    struct Account: Encodable {
        let account: String
        let name: String
        let role: String
        let department: String?
        let isDisabled: Bool
        let isDemonstration: Bool

        fileprivate var line: String {
            let marks = [isDisabled ? "已停用 disabled" : nil, isDemonstration ? "演示 demonstration" : nil]
            return ([account, name, role, department ?? "—"] + marks.compactMap { $0 }).joined(separator: "\t")
        }
    }

    /// All accounts, in the order they were added.
    let people: [Account]

    init(_ directory: Directory) {
        people = directory.people.map { person in
            Account(
                account: person.login, name: person.name, role: person.role.rawValue,
                department: person.departmentID.flatMap { directory.department($0)?.name },
                isDisabled: person.isDisabled, isDemonstration: person.isDemonstration)
        }
    }

    var lines: [String] {
        people.isEmpty ? ["还没有账号。", "There is no account yet."] : people.map(\.line)
    }
}
