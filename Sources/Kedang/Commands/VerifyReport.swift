import Archive
import Foundation
import Ledger
import Vault
import Wording

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
        ([ledger.wording, wayOut, index?.wording].compactMap { $0 }).flatMap { [$0.chinese, $0.english] }
            + ledger.restores.map { "  \($0.index): \($0.reason.inTheClear)" }
    }

    /// What to do about an older database.
    private var wayOut: Wording? {
        switch ledger.verdict.fault {
        case .rolledBack, .historyRewritten: HeadContradiction.wayOut
        default: nil
        }
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
        let clockSetBack: Int
        let restores: [Restore]
        let zh: String
        let en: String

        init(_ report: LedgerReport) {
            isSound = report.isSound
            entries = report.verdict.entryCount
            root = "\(report.verdict.root)"
            headsConfirmed = report.verdict.headsConfirmed
            headsOutside = report.outsideHeadCount
            clockSetBack = report.clockSetBackCount
            restores = report.restores.map(Restore.init)
            zh = report.wording.chinese
            en = report.wording.english
        }
    }

    private struct Restore: Encodable {
        let entry: Int64
        let at: String
        let by: String?
        let reason: String
        let sharedEntries: Int64
        let lostEntries: Int64
        let missingHeads: Int64

        init(_ restore: AcceptedRestore) {
            entry = restore.index
            at = restore.at.date.formatted(.iso8601)
            by = restore.personName
            reason = restore.reason.inTheClear
            sharedEntries = restore.sharedCount
            lostEntries = restore.lostCount
            missingHeads = restore.missingHeadCount
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
