import Database
import Synchronization
import Vault

/// The latest moment that sessions were measured by: a clock that has fallen behind it was moved back, and would bring
/// sessions to life that are over.
final class SessionClock: Sendable {
    /// By how much a clock may be put right unnoticed, in milliseconds.
    static let toleranceMilliseconds: Int64 = 300_000

    private let latest: Mutex<Moment>

    /// - Parameter latest: the latest moment that the archive knows of.
    init(_ latest: Moment) {
        self.latest = Mutex(latest)
    }

    /// Whether the clock was moved back; so it stays until ``accept(_:)``.
    func hasGoneBack(to now: Moment) -> Bool {
        latest.withLock { latest in
            latest = max(latest, now)
            return now.adding(milliseconds: Self.toleranceMilliseconds) < latest
        }
    }

    /// Measures from here on.
    func accept(_ now: Moment) {
        latest.withLock { $0 = now }
    }
}

extension Archive {
    /// Ends every session when the clock was moved back, so that none lasts longer than it may; everybody signs in again.
    /// Failures to sign in that would lie in the future lock nobody for longer than others do.
    func noticeClock(at now: Moment) async throws {
        guard sessionClock.hasGoneBack(to: now) else { return }
        try await clockTurn.take { [self] in
            guard sessionClock.hasGoneBack(to: now) else { return }
            try await work(as: .system(origin: "clock")) { work in
                let ended = try work.connection.execute("DELETE FROM sessions")
                try work.connection.execute("UPDATE sign_in_failures SET at = \(work.at) WHERE at > \(work.at)")
                var body = RecordWriter()
                body.integer(1, Int64(ended))
                try work.record(.sessionRevoked, Subject(.session, nil), body: body)
            }
            sessionClock.accept(now)
        }
    }
}
