import Database
import Vault

extension Archive {
    /// How often the database is told that a session is in use.
    static let seenMilliseconds: Int64 = 60_000

    /// The session a token opens; nil when it opens none, or none any more.
    ///
    /// Asked with every request: answered from memory, which forgets whatever may have ended.
    public func session(token text: String) async throws -> SignedIn? {
        guard let token = SessionToken(text) else { return nil }
        let digest = token.digest
        let now = clock()
        try await noticeClock(at: now)
        let present = present
        let idle = present.policies.sessionIdleMilliseconds
        var known = sessionCache.find(digest, at: now, idleMilliseconds: idle)
        if known == nil { known = try await load(digest, at: now, idleMilliseconds: idle) }
        guard let known, let signedIn = known.signedIn(at: now, in: present) else { return nil }
        if now >= known.writtenAt.adding(milliseconds: Self.seenMilliseconds) { await noteSeen(digest, at: now) }
        return signedIn
    }

    /// Ends the session of a token; one that is over already is no error.
    ///
    /// - Parameter address: the network address the request came from.
    public func signOut(token text: String, at address: String) async throws {
        guard let token = SessionToken(text), let signedIn = try await session(token: text) else { return }
        try await work(as: signedIn.actor(at: address)) { work in
            try work.sessions.end(token.digest)
            try work.record(.signedOut, Subject(.session, signedIn.sessionID.rawValue))
        }
    }

    private func load(_ digest: SessionDigest, at now: Moment, idleMilliseconds: Int64) async throws -> KnownSession? {
        let emptyings = sessionCache.emptyings
        guard var known = try await read(digest), known.isAlive(at: now, idleMilliseconds: idleMilliseconds) else {
            return nil
        }
        known.lastSeenAt = now
        sessionCache.keep(known, for: digest, readAfter: emptyings)
        return known
    }

    func read(_ digest: SessionDigest) async throws -> KnownSession? {
        try await database.read { connection in
            try connection.first(
                """
                SELECT s.public_id, s.person_id, s.channel, s.expires_at, p.must_change_password,
                  p.password_changed_at, s.last_seen_at
                FROM sessions s
                JOIN people p ON p.id = s.person_id
                WHERE s.id = \(digest.text) AND p.disabled_at IS NULL
                """
            ) { try KnownSession(&$0) }
        }
    }

    /// A disk that is full must not keep people from reading, so a failure here is let pass.
    private func noteSeen(_ digest: SessionDigest, at now: Moment) async {
        sessionCache.noteWritten(digest, at: now)
        _ = try? await database.write(durability: .committed) { connection in
            try connection.execute(
                "UPDATE sessions SET last_seen_at = \(now) WHERE id = \(digest.text) AND last_seen_at < \(now)")
        }
    }
}

extension SessionStore {
    func end(_ digest: SessionDigest) throws {
        try work.connection.execute("DELETE FROM sessions WHERE id = \(digest.text)")
    }
}

extension KnownSession {
    /// Whose session it is, by the directory of now; nil when the account was switched off.
    func signedIn(at now: Moment, in present: ArchiveSnapshot) -> SignedIn? {
        guard let person = present.directory.person(personID), !person.isDisabled else { return nil }
        let days = Int((now.rawValue - passwordChangedAt.rawValue) / 86_400_000)
        return SignedIn(
            sessionID: id, person: person, channel: channel,
            mustChangePassword: mustChangePassword || present.policies.passwords.rules.isDue(afterDays: days),
            departmentIDs: person.departmentID.map(present.directory.subtree) ?? [])
    }

    fileprivate init(_ row: inout Row) throws {
        id = try row.next()
        personID = try row.next()
        channel = try row.next()
        expiresAt = try row.next()
        mustChangePassword = try row.next()
        passwordChangedAt = try row.next()
        lastSeenAt = try row.next()
        writtenAt = lastSeenAt
    }
}
