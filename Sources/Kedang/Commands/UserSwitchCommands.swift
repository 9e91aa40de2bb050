import Archive
import ArgumentParser
import Vault
import Wording

/// `kedang user disable`: an account is switched off.
struct UserDisableCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "停用账号并结束其会话。 Switch an account off and end its sessions.",
        discussion: ExitStatus.help)

    @OptionGroup var shared: SharedOptions
    @OptionGroup var account: AccountArgument

    func outcome() async throws -> AccountReport {
        try await account.change(shared, Wording("已停用。", en: "Switched off.")) { archive, person in
            try await archive.work(as: .commandLine) { try $0.people.disable(person) }
            return nil
        }
    }
}

/// `kedang user enable`: an account is switched on again.
struct UserEnableCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "重新启用账号。 Switch an account on again.", discussion: ExitStatus.help)

    @OptionGroup var shared: SharedOptions
    @OptionGroup var account: AccountArgument

    func outcome() async throws -> AccountReport {
        try await account.change(shared, Wording("已启用。", en: "Switched on.")) { archive, person in
            try await archive.work(as: .commandLine) { try $0.people.enable(person) }
            return nil
        }
    }
}

/// `kedang user reset`: a forgotten password is replaced by a temporary one.
struct UserResetCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "重置密码，临时密码只显示一次。 Replace a forgotten password; the temporary one is shown once.",
        discussion: ExitStatus.help)

    @OptionGroup var shared: SharedOptions
    @OptionGroup var account: AccountArgument

    func outcome() async throws -> AccountReport {
        try await account.change(shared, Wording("密码已重置。", en: "The password was replaced.")) { archive, person in
            try await archive.resetPassword(of: person, as: .commandLine).inTheClear
        }
    }
}

/// The account that a command is about.
struct AccountArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("登录名 The name to sign in with.", valueName: "login"))
    var login: String

    /// Does something to the account; `change` gives the password to show, where there is one.
    fileprivate func change(
        _ shared: SharedOptions, _ done: Wording, _ change: (Archive, Person.ID) async throws -> String?
    ) async throws -> AccountReport {
        let open = try await OpenFolder.existing(try shared.settings(), for: "user")
        return try await open.withArchive { archive in
            let wanted = login.lowercased()
            guard let person = archive.directory.people.first(where: { $0.login == wanted }) else {
                throw Refusal(.refused, Wording("没有登录名为 \(login) 的账号。", en: "There is no account \(login)."))
            }
            return AccountReport(account: person.login, password: try await change(archive, person.id), done: done)
        }
    }
}
