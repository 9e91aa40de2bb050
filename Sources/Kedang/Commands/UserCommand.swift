import ArgumentParser

/// `kedang user`: accounts, for when nobody can sign in.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "管理账号。 Manage accounts.",
        discussion: ExitStatus.help,
        subcommands: [
            UserAddCommand.self, UserListCommand.self, UserDisableCommand.self, UserEnableCommand.self,
            UserResetCommand.self,
        ])
}
