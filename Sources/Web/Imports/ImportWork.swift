import Archive
import Logging
import ServiceLifecycle

/// Does what imports ask for in the background, as long as the server runs.
struct ImportWork: Service {
    private let runner: ImportRunner

    init(_ imports: Imports, logger: Logger) {
        runner = ImportRunner(imports, logger: logger)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown { await runner.run() }
    }
}
