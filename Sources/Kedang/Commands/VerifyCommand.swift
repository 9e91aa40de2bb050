import Archive
import ArgumentParser
import Foundation
import Ledger
import Vault
import Wording

/// `kedang verify`: whether the trail is what it was, and the search index what it should be.
struct VerifyCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "逐条核对留痕；可另查检索索引。 Check the trail entry by entry; the search index too, if asked.",
        discussion: """
            指出第一处被改动的记录。可在服务运行时使用（--rebuild、--accept-restore 除外）。
            Names the first entry that was tampered with. May be used while the server runs (except --rebuild and --accept-restore).

            放回旧的数据库后，服务不再启动；--accept-restore 以一个账号的名义、写明原因，从这份旧数据继续。此事记入留痕，以后每次核对都会指出。
            数据文件夹旁的签名文件丢失时也是如此。
            After an older database was put back nothing opens it any more; --accept-restore goes on from it in somebody's name
            and for a reason. The trail tells of it, and so does every later check. The same goes for signed heads that are missing.

            \(ExitStatus.help)
            """)

    @OptionGroup var shared: SharedOptions

    @Option(help: ArgumentHelp("另存的签名文件 A file of signed heads kept elsewhere.", valueName: "file"))
    var heads: String?

    @Flag(help: "同时核对检索索引 Check the search index too.")
    var searchIndex = false

    @Flag(help: "重建检索索引 Build the search index anew.")
    var rebuild = false

    @Flag(help: "从放回的旧数据继续 Go on from an older database that was put back.")
    var acceptRestore = false

    @Option(name: .customLong("as"), help: ArgumentHelp("以谁的名义 In whose name.", valueName: "login"))
    var login: String?

    @Option(help: ArgumentHelp("原因，记入留痕 Why, for the trail.", valueName: "text"))
    var reason: String?

    func validate() throws {
        guard acceptRestore == (login != nil), acceptRestore == (reason != nil) else {
            throw ValidationError(
                "--accept-restore、--as 与 --reason 需同用 --accept-restore, --as and --reason go together")
        }
        guard !rebuild || searchIndex else {
            throw ValidationError("--rebuild 需与 --search-index 同用 needs --search-index")
        }
    }

    func outcome() async throws -> VerifyReport {
        let settings = try shared.settings()
        guard try await settings.folder.holdsArchive() else { throw Refusal.noArchive(settings.folder) }
        if let login, let reason { return try await acceptedRestore(settings, as: login, because: PrivateText(reason)) }
        // A file of heads that is not there would confirm anything.
        if let heads, !FileManager.default.fileExists(atPath: heads) { throw Refusal.noHeads(heads) }
        if rebuild { return try await rebuiltIndex(settings) }
        return try await Archive.inspect(settings.folder, key: try settings.key()) { archive in
            VerifyReport(
                ledger: try await archive.verifyLedger(headsFile: heads.map(HeadFile.init(path:))),
                index: searchIndex ? try await archive.checkSearchIndex(as: .commandLine) : nil)
        }
    }

    /// A rebuild writes, and so needs the folder for itself.
    private func rebuiltIndex(_ settings: Settings) async throws -> VerifyReport {
        try await OpenFolder.existing(settings, for: "verify").withArchive { archive in
            let ledger = try await archive.verifyLedger(headsFile: heads.map(HeadFile.init(path:)))
            return VerifyReport(
                ledger: ledger, index: try await archive.checkSearchIndex(rebuild: true, as: .commandLine))
        }
    }

    private func acceptedRestore(
        _ settings: Settings, as login: String, because reason: PrivateText
    ) async throws -> VerifyReport {
        try await OpenFolder.existing(settings, for: "verify").withRestoredArchive { archive in
            try await archive.acceptRestore(because: reason, as: .named(login, in: archive))
            return VerifyReport(ledger: try await archive.verifyLedger(), index: nil)
        }
    }

    func status(of outcome: VerifyReport) -> ExitStatus { outcome.isSound ? .done : .damaged }
}

extension Refusal {
    fileprivate static func noHeads(_ path: String) -> Refusal {
        Refusal(.refused, Wording("没有签名文件 \(path)。", en: "There is no file of signed heads at \(path)."))
    }
}
