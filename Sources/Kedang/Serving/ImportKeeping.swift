import Archive
import Logging
import ServiceLifecycle

/// Does what imports, exports, bulk edits, rankings and searches for duplicates ask for, and each day's rounds, as long as the server runs, one node
/// for all that share a database; what is under way when it stops goes on at the next start, or on another node.
struct ImportKeeping: Service {
    private let archive: Archive
    private let jobs: [@Sendable () async -> Void]

    init(_ imports: Imports, of archive: Archive, logger: Logger) {
        self.archive = archive
        jobs = [
            ImportRunner(imports, logger: logger).run,
            ExportRunner(imports.exports, logger: Logger(label: "kedang.exports")).run,
            BulkEditRunner(archive, logger: Logger(label: "kedang.bulk-edits")).run,
            ABCRunner(archive, logger: Logger(label: "kedang.abc")).run,
            DuplicateScanRunner(archive, logger: Logger(label: "kedang.duplicates")).run,
            LifecycleRunner(archive, logger: Logger(label: "kedang.lifecycles")).run,
            PoolRunner(archive, logger: Logger(label: "kedang.pool")).run,
            TrashRunner(archive, logger: Logger(label: "kedang.trash")).run,
        ]
    }

    func run() async {
        await cancelWhenGracefulShutdown { [archive, jobs] in
            await archive.lead {
                await withDiscardingTaskGroup { group in
                    for job in jobs { group.addTask { await job() } }
                }
            }
        }
    }
}
