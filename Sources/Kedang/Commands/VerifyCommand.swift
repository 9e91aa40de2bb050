import Archive
import ArgumentParser
import Ledger
import Wording

/// `kedang verify`: whether the trail is what it was, and the search index what it should be.
struct VerifyCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "逐条核对留痕；可另查检索索引。 Check the trail entry by entry; the search index too, if asked.",
        discussion: """
            指出第一处被改动的记录。可在服务运行时使用（--rebuild 除外）。
            Names the first entry that was tampered with. May be used while the server runs (except --rebuild).

            \(ExitStatus.help)
            """)

    @OptionGroup var shared: SharedOptions

    @Option(help: ArgumentHelp("另存的签名文件 A file of signed heads kept elsewhere.", valueName: "file"))
    var heads: String?

    @Flag(help: "同时核对检索索引 Check the search index too.")
    var searchIndex = false

    @Flag(help: "重建检索索引 Build the search index anew.")
    var rebuild = false

    func validate() throws {
        guard !rebuild || searchIndex else {
            throw ValidationError("--rebuild 需与 --search-index 同用 needs --search-index")
        }
    }

    func outcome() async throws -> VerifyReport {
        let settings = try shared.settings()
        guard settings.folder.exists else { throw Refusal.noArchive(settings.folder) }
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

    func status(of outcome: VerifyReport) -> ExitStatus { outcome.isSound ? .done : .damaged }
}

/// What the verification found.
struct VerifyReport: Report {
    private let ledger: LedgerReport
    private let index: SearchIndexReport?

    init(ledger: LedgerReport, index: SearchIndexReport?) {
        self.ledger = ledger
        self.index = index
    }

    /// Whether nothing is wrong.
    var isSound: Bool { ledger.isSound && (index.map { $0.isSound || $0.wasRebuilt } ?? true) }

    var lines: [String] {
        ([ledger.wording] + [index?.wording].compactMap { $0 }).flatMap { [$0.chinese, $0.english] }
    }

    private enum CodingKeys: String, CodingKey { case isSound, trail, searchIndex }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(isSound, forKey: .isSound)
        try container.encode(Trail(ledger), forKey: .trail)
        try container.encodeIfPresent(index.map(Index.init), forKey: .searchIndex)
    }

    private struct Trail: Encodable {
        let isSound: Bool
        let entries: Int64
        let root: String
        let headsConfirmed: Int
        let headsOutside: Int
        let zh: String
        let en: String

        init(_ report: LedgerReport) {
            isSound = report.isSound
            entries = report.verdict.entryCount
            root = "\(report.verdict.root)"
            headsConfirmed = report.verdict.headsConfirmed
            headsOutside = report.outsideHeadCount
            zh = report.wording.chinese
            en = report.wording.english
        }
    }

    private struct Index: Encodable {
        let isSound: Bool
        let wasRebuilt: Bool
        let customers: Int
        let incomplete: [String]
        let zh: String
        let en: String

        init(_ report: SearchIndexReport) {
            isSound = report.isSound
            wasRebuilt = report.wasRebuilt
            customers = report.customerCount
            incomplete = report.incompleteNumbers
            zh = report.wording.chinese
            en = report.wording.english
        }
    }
}
