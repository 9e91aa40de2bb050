import Archive
import ArgumentParser
import Wording

/// `kedang doctor`: whether everything is as it should be.
struct DoctorCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "检查文件、密钥、数据库、留痕与检索。 Check files, key, database, trail and search.",
        discussion: """
            可在服务运行时使用：只读，不改动任何数据。
            May be used while the server runs: it reads only.

            \(ExitStatus.help)
            """)

    @OptionGroup var shared: SharedOptions

    func outcome() async throws -> DoctorReport {
        let settings = try shared.settings()
        guard try await settings.folder.holdsArchive() else { throw Refusal.noArchive(settings.folder) }
        let files = FolderCheck(folder: settings.folder, usesKeyFile: settings.keyText == nil).findings()
        return DoctorReport(checks: files + (await archiveFindings(settings)))
    }

    func status(of outcome: DoctorReport) -> ExitStatus {
        outcome.checks.map(\.status).first { $0 != .done } ?? .done
    }

    private func archiveFindings(_ settings: Settings) async -> [Finding] {
        do {
            let key = try settings.key()
            let opened = try await Archive.inspect(settings.folder, key: key) { archive in
                await ArchiveCheck(archive: archive).findings()
            }
            return [Finding("key", .fine, Wording("密钥与档案库相符。", en: "The key fits the archive."))] + opened
        } catch {
            return [Finding("archive", error)]
        }
    }
}

/// What the doctor found.
struct DoctorReport: Report {
    let checks: [Finding]

    var lines: [String] {
        checks.map { finding in
            let mark =
                switch finding.verdict {
                case .fine: "ok  "
                case .warning: "warn"
                case .failure: "FAIL"
                }
            return "\(mark)  \(finding.wording)"
        }
    }
}
