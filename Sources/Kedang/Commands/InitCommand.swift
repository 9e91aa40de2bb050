import Archive
import ArgumentParser
import Foundation
import Vault
import Wording

/// `kedang init`: makes the data folder, the key and the archive.
struct InitCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "建立数据文件夹、密钥和档案库。 Make the data folder, the key and the archive.",
        discussion: """
            恢复密钥只显示这一次，请抄写后与电脑分开保管。
            The recovery key is shown this once: write it down and keep it away from this machine.

            \(ExitStatus.help)
            """)

    @OptionGroup var shared: SharedOptions
    @OptionGroup var server: ServerOptions

    func outcome() async throws -> InitReport {
        let settings = try shared.settings(also: server.flags)
        guard try await !settings.folder.holdsArchive() else { throw Refusal.alreadyMade(settings.folder) }
        let (open, _) = try await OpenFolder.existingOrNew(settings, for: "init")
        try await open.withArchive { _ in }
        return InitReport(
            data: open.folder.path, keyFile: settings.keyText == nil ? open.folder.keyPath : nil,
            recoveryKey: RecoveryKey(open.key).inTheClear, firstRun: settings.firstRunAddress)
    }
}

/// What `kedang init` made.
struct InitReport: Report {
    /// The data folder.
    let data: String
    /// The key file; nil where the key comes from the environment.
    let keyFile: String?
    /// The recovery key, which is shown nowhere else unless asked for with the key at hand.
    let recoveryKey: String
    /// Where the first person opens the archive once it is served.
    let firstRun: String

    var lines: [String] {
        var lines = ["档案库已建立：\(data)", "The archive was made in \(data)."]
        if let keyFile { lines += ["密钥文件 Key file: \(keyFile)"] }
        return lines + [
            "", "恢复密钥（只显示这一次，请与电脑分开保管） Recovery key (shown this once, keep it away from this machine):", "",
            "  " + recoveryKey, "",
            "运行 kedang serve 后打开 Run kedang serve, then open:", "  " + firstRun,
        ]
    }
}

extension Refusal {
    fileprivate static func alreadyMade(_ folder: ArchiveFolder) -> Refusal {
        Refusal(
            .refused,
            Wording(
                "\(folder.path) 中已有档案库，没有改动。", en: "There is an archive in \(folder.path) already; nothing was changed."
            ))
    }
}
