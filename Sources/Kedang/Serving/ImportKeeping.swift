import Archive
import Logging
import ServiceLifecycle

/// Does what imports ask for, and moves customers of whom nothing is heard, as long as the server runs, one node for all that share a
/// database; what is under way when it stops goes on at the next start, or on another node.
struct ImportKeeping: Service {
    private let archive: Archive
    private let runner: ImportRunner
    private let lifecycles: LifecycleRunner

    init(_ imports: Imports, of archive: Archive, logger: Logger) {
        self.archive = archive
        runner = ImportRunner(imports, logger: logger)
        lifecycles = LifecycleRunner(archive, logger: Logger(label: "kedang.lifecycles"))
    }

    func run() async {
        await cancelWhenGracefulShutdown {
            await archive.lead { [runner, lifecycles] in
                async let moves: Void = lifecycles.run()
                await runner.run()
                await moves
            }
        }
    }
}
