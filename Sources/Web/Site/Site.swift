import Archive
import Hummingbird
import Logging
import ServiceLifecycle

/// Kedang in the browser and over the API, on an open archive.
///
///     try await Site(archive: archive, settings: settings).run { port in print("http://127.0.0.1:\(port)") }
public struct Site: Sendable {
    let archive: Archive
    let settings: SiteSettings
    let hub = LiveHub()
    let recogniser: Recogniser
    let ledgerCheck = LedgerCheck()
    private let outages: OutageLog
    private let feed: LiveFeed

    /// A site that follows the archive from now on.
    public init(archive: Archive, settings: SiteSettings = SiteSettings()) {
        self.archive = archive
        self.settings = settings
        outages = OutageLog(settings.logger, waitUntilReachable: { [archive] in await archive.waitUntilReachable() })
        recogniser = Recogniser(archive: archive, surroundings: SurroundingsCache())
        feed = LiveFeed(archive: archive, hub: hub, bunches: archive.tail.subscribe())
    }

    /// Serves until SIGTERM or SIGINT, then lets requests under way finish and closes open event streams, within 5 seconds.
    ///
    /// - Parameters:
    ///   - others: what runs as long as the server does, such as jobs in the background; stopped before it.
    ///   - whenRunning: called with the port once the server listens.
    /// - Throws: when the address cannot be listened at.
    public func run(
        beside others: [any Service] = [], whenRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) async throws {
        let server = Server(
            address: ServerAddress(host: settings.host, port: settings.port), responder: try responder(), hub: hub,
            logger: settings.logger)
        try await server.run(beside: services + others, whenRunning: whenRunning)
    }

    /// What has to run for the pages to be live.
    var services: [any Service] { [feed] }

    /// What answers requests.
    func responder() throws -> RouterResponder<WebContext> {
        let proxies = TrustedProxies(blocks: settings.trustedProxies.compactMap(AddressBlock.init))
        let hosts = HostNames([settings.host] + (settings.publicAddress.map { [$0] } ?? []))
        let tokens = FormTokens(keyBytes: try archive.formKey())
        return try table().responder(tokens: tokens, proxies: proxies, hosts: hosts, outages: outages, recognise: recogniser.caller)
    }
}
