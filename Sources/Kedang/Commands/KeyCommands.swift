import Archive
import ArgumentParser
import Foundation
import Vault
import Wording

/// `kedang key show-recovery`: the recovery key again, for whoever holds the key.
struct KeyShowRecoveryCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-recovery", abstract: "显示恢复密钥。 Show the recovery key.", discussion: ExitStatus.help)

    @OptionGroup var shared: SharedOptions

    func outcome() async throws -> RecoveryKeyReport {
        RecoveryKeyReport(recoveryKey: RecoveryKey(try shared.settings().key()).inTheClear)
    }
}

/// The recovery key.
struct RecoveryKeyReport: Report {
    let recoveryKey: String
    var lines: [String] { [recoveryKey] }
}

/// `kedang key check`: whether the key opens the archive.
struct KeyCheckCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "检查密钥能否打开档案库。 Check whether the key opens the archive.",
        discussion: """
            加 --recovery 时检查从标准输入读取的恢复密钥。
            With --recovery, the recovery key on standard input is checked instead.

            \(ExitStatus.help)
            """)

    @OptionGroup var shared: SharedOptions

    @Flag(help: "检查恢复密钥 Check the recovery key on standard input.")
    var recovery = false

    func outcome() async throws -> KeyReport {
        let settings = try shared.settings()
        let key = recovery ? try RecoveryKey(typed: Typed.line().inTheClear).key : try settings.key()
        guard try await settings.folder.holdsArchive() else { throw Refusal.noArchive(settings.folder) }
        try await settings.folder.checkKey(key)
        return KeyReport(fingerprint: key.fingerprint)
    }
}

/// `kedang key restore`: the key file again, from the recovery key.
struct KeyRestoreCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "用恢复密钥重建密钥文件。 Make the key file again from the recovery key on standard input.",
        discussion: ExitStatus.help)

    @OptionGroup var shared: SharedOptions

    func outcome() async throws -> KeyReport {
        let settings = try shared.settings()
        let key = try RecoveryKey(typed: Typed.line().inTheClear).key
        if try await settings.folder.holdsArchive() { try await settings.folder.checkKey(key) }
        try KeyFile(path: settings.folder.keyPath).create(key, passphrase: settings.passphrase()?.inTheClear)
        return KeyReport(fingerprint: key.fingerprint)
    }
}

/// A key that fits.
struct KeyReport: Report {
    /// Tells two keys apart and says nothing about either.
    let fingerprint: String

    var lines: [String] {
        ["密钥与档案库相符（\(fingerprint)）。", "The key fits the archive (\(fingerprint))."]
    }
}
