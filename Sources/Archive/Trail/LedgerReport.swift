import Ledger
import Wording

/// What the check of the ledger found, to be printed.
public struct LedgerReport: Hashable, Sendable, Worded {
    /// What is wrong, if anything, and what was looked at.
    public let verdict: LedgerVerdict
    /// Heads outside the database that it was held against.
    public let outsideHeadCount: Int
    /// Lines of the file of heads that are no head.
    public let unreadableLineCount: Int
    /// Every time somebody went on from an older database on purpose.
    public let restores: [AcceptedRestore]

    /// What of the heads in the database is missing in the file beside the folder, if anything.
    public let missingHeads: HeadContradiction?

    /// Heads in the database that this node's file need not hold, and that no file it was held against holds: other nodes signed them, or
    /// somebody before the archive was moved.
    public let headsElsewhereCount: Int

    /// How many times a signed head is older than the one before it, by the clock that it was signed by.
    public let clockSetBackCount: Int

    /// Whether nothing is wrong.
    public var isSound: Bool { verdict.isSound && missingHeads == nil }

    public var wording: Wording {
        guard let fault = verdict.fault else { return missingHeads?.wording ?? sound }
        return Wording("留痕有问题：\(fault.chinese)。", en: "The trail is not sound: \(fault.english).")
    }

    private var sound: Wording {
        let remarks = (clockSetBackCount > 0 ? [clock] : []) + (headsElsewhereCount > 0 ? [elsewhere] : []) + restores.map(\.wording)
        return remarks.reduce(agreement) { text, remark in
            Wording("\(text.chinese)。\(remark.chinese)", en: "\(text.english). \(remark.english)")
        }
    }

    private var clock: Wording {
        Wording(
            "有 \(clockSetBackCount) 次签名的时刻早于前一次：时钟被拨回过，先后以序号为准",
            en:
                "\(clockSetBackCount) of the signatures are dated before the one they follow: the clock was moved back; the numbers tell the order"
        )
    }

    private var elsewhere: Wording {
        Wording(
            "数据库中有 \(headsElsewhereCount) 次签名出自其他节点或搬家之前，不在这份库外留存中；可用 kedang verify --heads 与当时的留存核对",
            en:
                "\(headsElsewhereCount) heads in the database were signed by other nodes or before a move and are not in the file that is kept here; kedang verify --heads holds them against the one that was kept then"
        )
    }

    private var agreement: Wording {
        let size = verdict.entryCount
        let root = verdict.root.description.prefix(16)
        return Wording(
            "留痕完好：\(size) 条记录逐条核对，与 \(verdict.headsConfirmed) 次签名一致（库外留存 \(outsideHeadCount) 次）；根 \(root)…",
            en:
                "The trail is sound: \(size) entries checked one by one, in agreement with \(verdict.headsConfirmed) signed heads (\(outsideHeadCount) kept outside); root \(root)…"
        )
    }
}
