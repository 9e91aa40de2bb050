import Archive
import Logging
import Synchronization

/// Writes an outage to the log, however many requests it costs: a line when it begins, at most one a minute while it lasts, and, of a database
/// that cannot be reached, one when it ends.
final class OutageLog: Sendable {
    /// How long nothing is written of an outage of which something was.
    static let pause = Duration.seconds(60)

    private struct State {
        var toldAt: ContinuousClock.Instant?
        /// Requests refused since something was told of them, and since it began.
        var untoldCount = 0
        var refusedCount = 0
    }

    private let logger: Logger
    private let now: @Sendable () -> ContinuousClock.Instant
    private let waitUntilReachable: (@Sendable () async -> Void)?
    private let states = Mutex<[Outage: State]>([:])

    /// - Parameters:
    ///   - logger: what to write to.
    ///   - now: the time.
    ///   - waitUntilReachable: returns once the database can be reached again; nil where nobody can tell.
    init(
        _ logger: Logger = Logger(label: "kedang.web"), now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        waitUntilReachable: (@Sendable () async -> Void)? = nil
    ) {
        self.logger = logger
        self.now = now
        self.waitUntilReachable = waitUntilReachable
    }

    /// Takes in that a request was refused.
    func note(_ outage: Outage) {
        let isFirst = states.withLock { states in
            var state = states[outage, default: State()]
            state.untoldCount += 1
            state.refusedCount += 1
            let isFirst = state.toldAt == nil
            if state.toldAt.map({ $0.duration(to: now()) >= Self.pause }) ?? true {
                logger.error(
                    "Requests refused", metadata: ["outage": "\(outage)", "requests.refused": .stringConvertible(state.untoldCount)])
                (state.toldAt, state.untoldCount) = (now(), 0)
            }
            states[outage] = state
            return isFirst
        }
        if isFirst, outage == .unreachable, let waitUntilReachable {
            Task { [weak self] in
                await waitUntilReachable()
                self?.end(outage)
            }
        }
    }

    private func end(_ outage: Outage) {
        guard let state = states.withLock({ $0.removeValue(forKey: outage) }) else { return }
        logger.notice("Outage over", metadata: ["outage": "\(outage)", "requests.refused": .stringConvertible(state.refusedCount)])
    }
}
