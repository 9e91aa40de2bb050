import Archive
import Logging
import ServiceLifecycle

/// Does what imports ask for as long as the server runs; what is under way when it stops goes on at the next start.
struct ImportKeeping: Service {
    private let runner: ImportRunner

    init(_ imports: Imports, logger: Logger) {
        runner = ImportRunner(imports, logger: logger)
    }

    func run() async {
        await cancelWhenGracefulShutdown { await runner.run() }
    }
}
