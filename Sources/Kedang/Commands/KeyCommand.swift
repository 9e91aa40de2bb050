import ArgumentParser

/// `kedang key`: the key-encryption key and its recovery key.
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "主密钥与恢复密钥。 The main key and its recovery key.",
        discussion: ExitStatus.help,
        subcommands: [KeyShowRecoveryCommand.self, KeyCheckCommand.self, KeyRestoreCommand.self])
}
