import ServiceLifecycle

/// While the server runs, the hub's heart beats; when it is to stop, the hub closes first, so that no open stream
/// holds it up.
extension LiveHub: Service {
    func run() async throws {
        await withGracefulShutdownHandler {
            await beatUntilClosed()
        } onGracefulShutdown: {
            self.close()
        }
    }

    private func beatUntilClosed() async {
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: Self.heartbeatInterval)
                self.beat()
            }
        }
    }
}
