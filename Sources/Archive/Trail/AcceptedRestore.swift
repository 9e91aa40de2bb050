import Foundation
import Ledger
import Vault
import Wording

/// That somebody went on from an older database on purpose, or without the heads outside it, and what was lost by it.
public struct AcceptedRestore: Hashable, Sendable, Worded {
    /// The number of the entry that says so.
    public let index: Int64
    /// When it was accepted.
    public let at: Moment
    /// By whom; nil for somebody who is not in the archive any more.
    public let personName: String?
    /// Why, in their words.
    public let reason: PrivateText
    /// How many entries the older database shares with the lost one, as far as signed heads show.
    public let sharedCount: Int64
    /// How many entries the last head of the lost one stands for.
    public let lostCount: Int64
    let lostAtMilliseconds: Int64
    /// How many signed heads were missing outside the database and were written there again from it.
    public let missingHeadCount: Int64

    /// Whether a head tells of what was lost: it was signed before, over more than what is shared.
    func explains(_ head: LedgerHead) -> Bool {
        head.size > sharedCount && head.size <= lostCount && head.atMilliseconds <= lostAtMilliseconds
    }

    public var wording: Wording {
        let (name, moment) = (personName ?? "?", at.date.formatted(.iso8601))
        guard lostCount > sharedCount else {
            return Wording(
                "\(moment) 由 \(name) 决定在库外签名缺失时继续（第 \(index) 条）：\(missingHeadCount) 次签名由数据库补写",
                en:
                    "\(moment) \(name) decided to go on without the signed heads outside (entry \(index)): \(missingHeadCount) were written again from the database"
            )
        }
        return Wording(
            "\(moment) 由 \(name) 决定从旧数据继续（第 \(index) 条）：第 \(sharedCount) 至 \(lostCount - 1) 条签名过的留痕已不在库中",
            en:
                "\(moment) \(name) decided to go on from an older database (entry \(index)): entries \(sharedCount) to \(lostCount - 1), which were signed, are not in it"
        )
    }
}

extension AcceptedRestore {
    init(_ entry: LedgerEntry, _ record: [UInt8], personName: String?) throws {
        var (reason, shared, lost, lostAt, missing) = ("", Int64(0), Int64(0), Int64(0), Int64(0))
        var reader = RecordReader(record)
        while let field = try reader.next() {
            switch field.tag {
            case 1: reason = try field.text()
            case 2: shared = try field.integer()
            case 3: lost = try field.integer()
            case 4: lostAt = try field.integer()
            case 5: missing = try field.integer()
            default: break
            }
        }
        self.init(
            index: entry.index, at: Moment(rawValue: entry.atMilliseconds), personName: personName,
            reason: PrivateText(reason), sharedCount: shared, lostCount: lost, lostAtMilliseconds: lostAt, missingHeadCount: missing)
    }

    /// What is kept of it: in the order in which `init` reads.
    static func record(
        reason: String, shared: Int64, lost: Int64, lostAtMilliseconds: Int64, missingHeads: Int64
    ) -> RecordWriter {
        var body = RecordWriter()
        body.text(1, reason)
        body.integer(2, shared)
        body.integer(3, lost)
        body.integer(4, lostAtMilliseconds)
        body.integer(5, missingHeads)
        return body
    }
}
