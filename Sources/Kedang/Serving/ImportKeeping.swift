import Archive
import Logging
import ServiceLifecycle

/// Does what imports and bulk edits ask for, and moves customers of whom nothing is heard, as long as the server runs, one node for all that share a
/// database; what is under way when it stops goes on at the next start, or on another node.
struct ImportKeeping: Service {
    private let archive: Archive
    private let runner: ImportRunner
    private let lifecycles: LifecycleRunner
    private let bulkEdits: BulkEditRunner
    private let pool: PoolRunner
    private let trash: TrashRunner
    private let duplicates: DuplicateScanRunner

    init(_ imports: Imports, of archive: Archive, logger: Logger) {
        self.archive = archive
        runner = ImportRunner(imports, logger: logger)
        bulkEdits = BulkEditRunner(archive, logger: Logger(label: "kedang.bulk-edits"))
        duplicates = DuplicateScanRunner(archive, logger: Logger(label: "kedang.duplicates"))
        trash = TrashRunner(archive, logger: Logger(label: "kedang.trash"))
        pool = PoolRunner(archive, logger: Logger(label: "kedang.pool"))
        lifecycles = LifecycleRunner(archive, logger: Logger(label: "kedang.lifecycles"))
    }

    func run() async {
        await cancelWhenGracefulShutdown {
            await archive.lead { [runner, lifecycles, bulkEdits, pool, trash, duplicates] in
                async let moves: Void = lifecycles.run()
                async let returns: Void = pool.run()
                async let emptying: Void = trash.run()
                async let searches: Void = duplicates.run()
                async let edits: Void = bulkEdits.run()
                await runner.run()
                await moves
                await returns
                await emptying
                await searches
                await edits
            }
        }
    }
}
