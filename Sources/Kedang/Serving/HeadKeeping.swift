import Archive
import Logging
import ServiceLifecycle

/// Signs the trail's head as long as the server runs, and once more when it stops.
struct HeadKeeping: Service {
    private let keeper: HeadKeeper

    init(_ archive: Archive, logger: Logger) {
        keeper = HeadKeeper(archive, logger: logger)
    }

    func run() async {
        await cancelWhenGracefulShutdown { await keeper.run() }
    }
}
