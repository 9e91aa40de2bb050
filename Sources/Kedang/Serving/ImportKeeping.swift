import Archive
import Logging
import ServiceLifecycle

/// Does what imports, exports and bulk edits ask for, and moves customers of whom nothing is heard, as long as the server runs, one node for
/// all that share a database; what is under way when it stops goes on at the next start, or on another node.
struct ImportKeeping: Service {
    private let archive: Archive
    private let runner: ImportRunner
    private let lifecycles: LifecycleRunner
    private let bulkEdits: BulkEditRunner
    private let exports: ExportRunner

    init(_ imports: Imports, of archive: Archive, logger: Logger) {
        self.archive = archive
        runner = ImportRunner(imports, logger: logger)
        bulkEdits = BulkEditRunner(archive, logger: Logger(label: "kedang.bulk-edits"))
        exports = ExportRunner(imports.exports, logger: Logger(label: "kedang.exports"))
        lifecycles = LifecycleRunner(archive, logger: Logger(label: "kedang.lifecycles"))
    }

    func run() async {
        await cancelWhenGracefulShutdown {
            await archive.lead { [runner, lifecycles, bulkEdits, exports] in
                async let moves: Void = lifecycles.run()
                async let edits: Void = bulkEdits.run()
                async let lists: Void = exports.run()
                await runner.run()
                await moves
                await edits
                await lists
            }
        }
    }
}
