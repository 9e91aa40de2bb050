import Archive
import Foundation
import Ledger
import Wording

/// Whether the archive itself is whole.
struct ArchiveCheck {
    /// A head older than this, in hours, means that nobody signs while entries are added.
    private static let headHoursMax = 24

    let archive: Archive

    func findings() async -> [Finding] {
        [
            Finding("schema", .fine, Wording("数据结构为当前版本。", en: "The schema is current.")),
            await guarded("integrity", integrity),
            await guarded("heads", heads),
            await guarded("search-index", searchIndex),
        ]
    }

    private func guarded(_ check: String, _ body: () async throws -> Finding) async -> Finding {
        do {
            return try await body()
        } catch {
            return Finding(check, error)
        }
    }

    private func integrity() async throws -> Finding {
        let problems = try await archive.integrityProblems()
        guard let first = problems.first else {
            return Finding("integrity", .fine, Wording("数据库文件完好。", en: "The database file is whole."))
        }
        return Finding(
            "integrity", .failure, Wording("数据库文件损坏：\(first)", en: "The database file is damaged: \(first)"),
            status: .damaged)
    }

    private func heads() async throws -> Finding {
        let size = try await archive.ledgerSize()
        guard let last = try await archive.compareWithHeads().outside else { return unsigned(size) }
        let hours = (archive.now.rawValue - last.head.atMilliseconds) / 3_600_000
        guard hours >= 0 else { return Self.clockIsBehind }
        let behind = size - last.head.size
        let isLate = behind > 0 && hours > Self.headHoursMax
        return Finding(
            "heads", isLate ? .warning : .fine,
            Wording(
                "留痕最近一次签名在 \(hours) 小时前，此后新增 \(behind) 条。",
                en: "The trail was signed \(hours) hours ago; \(behind) entries since."))
    }

    private static let clockIsBehind = Finding(
        "heads", .warning,
        Wording(
            "留痕最近一次签名的时刻在将来：时钟被拨回过，请核对服务器的时间。",
            en: "The trail was last signed in the future: the clock was moved back; check the server's time."))

    private func unsigned(_ size: Int64) -> Finding {
        Finding(
            "heads", size == 0 ? .fine : .warning,
            Wording("留痕还没有签名（\(size) 条）。", en: "The trail was never signed (\(size) entries)."))
    }

    /// A larger archive takes minutes; `kedang verify --search-index` is for that.
    private func searchIndex() async throws -> Finding {
        let system = Actor.commandLine
        let count = try await archive.look(as: system) { try $0.customers.count(CustomerQuery()) }
        guard !count.isMore else {
            return Finding(
                "search-index", .fine,
                Wording(
                    "客户超过 \(BoundedCount.max) 家，检索索引请用 kedang verify --search-index 核对。",
                    en: "More than \(BoundedCount.max) customers: check the index with kedang verify --search-index."))
        }
        let report = try await archive.checkSearchIndex(as: system)
        return Finding("search-index", report.isSound ? .fine : .failure, report.wording)
    }
}
