import Ledger
import Logging

/// Signs the ledger's head every so often and once more when it is told to stop.
public struct HeadKeeper: Sendable {
    /// How often unless told otherwise.
    public static let interval = Duration.seconds(300)

    /// How long the last time may take to read what is to be signed.
    public static let lastTime = Duration.milliseconds(1_500)

    private let archive: Archive
    private let logger: Logger
    private let pause: @Sendable () async throws -> Void

    /// A keeper that signs once in `interval`.
    public init(_ archive: Archive, logger: Logger, every interval: Duration = HeadKeeper.interval) {
        self.init(archive, logger: logger) { try await Task.sleep(for: interval) }
    }

    /// - Parameter pause: waits for the next time; throws when it is time to stop.
    init(_ archive: Archive, logger: Logger, pause: @escaping @Sendable () async throws -> Void) {
        self.archive = archive
        self.logger = logger
        self.pause = pause
    }

    /// Keeps signing until its task is cancelled, then signs a last time. The archive must not be closed before it returns.
    public func run() async {
        while (try? await pause()) != nil, !Task.isCancelled {
            await sign()
        }
        // In a task of its own, which the cancellation does not reach; a server that is not there holds up no stop.
        await Task { await Archive.limiting(Self.lastTime) { await sign() } }.value
    }

    private func sign() async {
        do {
            guard let head = try await archive.signHead() else { return }
            logger.debug("Ledger head signed", metadata: ["ledger.size": "\(head.head.size)"])
        } catch {
            logger.error("Ledger head not signed", metadata: ["error": "\(error)"])
        }
    }
}
