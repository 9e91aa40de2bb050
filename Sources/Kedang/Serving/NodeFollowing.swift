import Archive
import ServiceLifecycle

/// Follows what other nodes do to the same archive as long as the server runs.
struct NodeFollowing: Service {
    private let archive: Archive

    init(_ archive: Archive) {
        self.archive = archive
    }

    func run() async {
        await cancelWhenGracefulShutdown {
            await archive.followOtherNodes()
            // One that has nobody to follow stays with the others until it is time to stop.
            try? await gracefulShutdown()
        }
    }
}
