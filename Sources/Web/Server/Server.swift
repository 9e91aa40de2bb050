import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The listening server: HTTP/1.1 on one address, until it is told to stop.
struct Server: Sendable {
    let address: ServerAddress
    let responder: RouterResponder<WebContext>
    let hub: LiveHub
    let logger: Logger

    /// How long one header, and all headers together, may be, in bytes.
    static let headerBytesMax = 32 * 1_024
    static let headerCountMax = 100
    /// How long a connection may be silent, between requests or in the middle of one.
    static let silenceMax = TimeAmount.seconds(30)
    /// How long requests under way may take once the server is to stop; then they are cancelled.
    static let stopTime = Duration.seconds(4)

    /// Serves until SIGTERM or SIGINT, then lets requests under way finish and closes open event streams, within 5
    /// seconds.
    /// - Parameters:
    ///   - others: what runs as long as the server does, such as background work; stopped before it.
    ///   - whenRunning: called with the port once the server listens.
    func run(
        beside others: [any Service] = [], whenRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        try await group(beside: others, stopSignals: [.sigterm, .sigint], whenRunning: whenRunning).run()
    }

    /// The server and what runs beside it, to be run and stopped by hand.
    func group(
        beside others: [any Service] = [], stopSignals: [UnixSignal] = [],
        whenRunning: @escaping @Sendable (Int) async -> Void
    ) -> ServiceGroup {
        let services: [any Service] = [application(whenRunning)] + others + [hub]
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: stopSignals, logger: logger)
        configuration.maximumGracefulShutdownDuration = Self.stopTime
        return ServiceGroup(configuration: configuration)
    }

    private func application(
        _ whenRunning: @escaping @Sendable (Int) async -> Void
    ) -> Application<RouterResponder<WebContext>> {
        let limits = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: Self.headerBytesMax, maxHeaderListSize: Self.headerBytesMax,
            maxHeaderFieldCount: Self.headerCountMax)
        return Application(
            responder: responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    idleTimeout: Self.silenceMax, httpDecoderConfiguration: limits)),
            configuration: ApplicationConfiguration(address: .hostname(address.host, port: address.port)),
            onServerRunning: { await whenRunning($0.localAddress?.port ?? address.port) },
            logger: logger)
    }
}
