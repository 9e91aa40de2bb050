import Synchronization

/// The sessions asked for lately, so that a request need not ask the database who makes it.
///
/// Whatever may end a session empties it. A reader that began before that and comes back with what it read is turned
/// away by the count of emptyings.
final class SessionCache: Sendable {
    /// Sessions kept; beyond it everything is forgotten and read again.
    static let countMax = 10_000

    private struct Contents {
        var sessions: [SessionDigest: KnownSession] = [:]
        var emptyings: UInt64 = 0
    }

    private let contents = Mutex(Contents())

    /// How often it was emptied; to be handed back to ``keep(_:for:readAfter:)``.
    var emptyings: UInt64 { contents.withLock(\.emptyings) }

    /// The session, noted as seen now; nil when it is not here.
    func find(_ digest: SessionDigest, at now: Moment, idleMilliseconds: Int64) -> KnownSession? {
        contents.withLock { contents in
            guard let known = contents.sessions[digest] else { return nil }
            guard known.isAlive(at: now, idleMilliseconds: idleMilliseconds) else {
                contents.sessions[digest] = nil
                return nil
            }
            contents.sessions[digest]?.lastSeenAt = max(known.lastSeenAt, now)
            return known
        }
    }

    /// Keeps what was read, unless the cache was emptied since.
    func keep(_ session: KnownSession, for digest: SessionDigest, readAfter emptyings: UInt64) {
        contents.withLock { contents in
            guard contents.emptyings == emptyings else { return }
            if contents.sessions.count >= Self.countMax { contents.sessions.removeAll() }
            contents.sessions[digest] = session
        }
    }

    /// Notes that the database knows when the session was last seen.
    func noteWritten(_ digest: SessionDigest, at now: Moment) {
        contents.withLock { $0.sessions[digest]?.writtenAt = now }
    }

    /// Forgets every session.
    func forgetAll() {
        contents.withLock { contents in
            contents.sessions.removeAll(keepingCapacity: true)
            contents.emptyings += 1
        }
    }
}
