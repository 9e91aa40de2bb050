import Database
import Vault

/// Who is signed in where.
public struct SessionStore {
    static let originColumn = SealedColumn(table: SealedTable.sessions, column: 1)

    let work: UnitOfWork
}

extension UnitOfWork {
    /// Who is signed in where.
    public var sessions: SessionStore { SessionStore(work: self) }
}

extension SessionStore {
    /// Where a person is signed in, the place used last first; one's own, or anybody's for an administrator.
    ///
    /// - Throws: `ArchiveError.notFound` for somebody else's.
    public func list(of personID: Person.ID) throws -> [Session] {
        try requireAccess(to: personID)
        return try work.connection.rows(
            """
            SELECT public_id, person_id, channel, created_at, last_seen_at, expires_at, sealed_origin
            FROM sessions
            WHERE person_id = \(personID) AND expires_at > \(work.at) AND last_seen_at > \(oldestAlive)
            ORDER BY last_seen_at DESC, public_id DESC
            LIMIT \(Session.countPerPersonMax)
            """
        ) { row in try session(&row) }
    }

    /// Ends one session, at once.
    ///
    /// - Throws: `ArchiveError.notFound` for one that is over, or somebody else's unless an administrator asks.
    public func revoke(_ id: Session.ID) throws {
        let owner: Person.ID? = try work.connection.value("SELECT person_id FROM sessions WHERE public_id = \(id)")
        guard let owner else { throw ArchiveError.notFound }
        try requireAccess(to: owner)
        try work.connection.execute("DELETE FROM sessions WHERE public_id = \(id)")
        try work.record(.sessionRevoked, Subject(.session, id.rawValue))
    }

    /// Ends every session of the actor but one.
    ///
    /// - Parameter kept: the one the actor uses now.
    /// - Returns: how many ended.
    public func revokeOthers(than kept: Session.ID) throws -> Int {
        guard let personID = work.actor.personID else { throw ArchiveError.notFound }
        let ended = try work.connection.execute(
            "DELETE FROM sessions WHERE person_id = \(personID) AND public_id <> \(kept)")
        var body = RecordWriter()
        body.integer(1, Int64(ended))
        try work.record(.sessionRevoked, Subject(.session, nil), body: body)
        return ended
    }

    private func requireAccess(to personID: Person.ID) throws {
        let isAllowed = work.actor.personID == personID || [.administrator, .system].contains(work.actor.role)
        guard isAllowed else { throw ArchiveError.notFound }
    }

    private func session(_ row: inout Row) throws -> Session {
        let id = try row.next(Session.ID.self)
        let personID = try row.next(Person.ID.self)
        let channel = try row.next(SessionChannel.self)
        let createdAt = try row.next(Moment.self)
        let lastSeenAt = try row.next(Moment.self)
        let expiresAt = try row.next(Moment.self)
        let origin = try OpenedOrigin(
            work.keys.vault.openRecord(
                Sealed(stored: row.next()), under: work.keys.ring.key(.people),
                at: Self.originColumn.at(row: id.rawValue)))
        return Session(
            id: id, personID: personID, channel: channel, createdAt: createdAt, lastSeenAt: lastSeenAt,
            expiresAt: expiresAt, address: origin.address, device: origin.device)
    }
}

// MARK: - Beginning and sweeping

extension SessionStore {
    /// Begins a session of the person whom this password let in.
    ///
    /// - Throws: `SignInRefusal.wrong` when the password was changed or the account switched off meanwhile.
    func begin(_ digest: SessionDigest, provedBy password: PasswordRow, from origin: SignInOrigin) throws -> Session.ID {
        let id = Session.ID(rawValue: try CounterStore(connection: work.connection).next("session"))
        let sealed = work.keys.vault.seal(
            origin.record, under: try work.keys.ring.key(.people), at: Self.originColumn.at(row: id.rawValue))
        let begun = try work.connection.execute(
            """
            INSERT INTO sessions (
              id, public_id, person_id, channel, created_at, last_seen_at, expires_at, sealed_origin)
            SELECT \(digest.text), \(id), id, \(origin.channel), \(work.at), \(work.at), \(expiry), \(sealed.bytes)
            FROM people
            WHERE id = \(password.personID) AND disabled_at IS NULL AND password_hash = \(password.hash?.encoded)
            """)
        guard begun == 1 else { throw SignInRefusal.wrong }
        try keepNewest(of: password.personID)
        return id
    }

    /// Removes the sessions that are over.
    func sweep() throws {
        try work.connection.execute(
            "DELETE FROM sessions WHERE expires_at <= \(work.at) OR last_seen_at <= \(oldestAlive)")
    }

    private func keepNewest(of personID: Person.ID) throws {
        try work.connection.execute(
            """
            DELETE FROM sessions
            WHERE person_id = \(personID) AND public_id NOT IN (
              SELECT public_id
              FROM sessions
              WHERE person_id = \(personID)
              ORDER BY last_seen_at DESC, public_id DESC
              LIMIT \(Session.countPerPersonMax))
            """)
    }

    private var expiry: Moment { work.at.adding(milliseconds: Int64(work.policies.sessionHoursMax) * 3_600_000) }
    private var oldestAlive: Moment { work.at.adding(milliseconds: -work.policies.sessionIdleMilliseconds) }
}

extension Moment {
    /// The moment of the last act, or of the last request of a session where that is later; nil for a new archive.
    static func latest(in connection: Connection) throws -> Moment? {
        let acted: Moment? = try connection.value("SELECT at FROM ledger_entries ORDER BY idx DESC LIMIT 1")
        let seen: Moment? = try connection.value("SELECT max(last_seen_at) FROM sessions")
        return [acted, seen].compactMap { $0 }.max()
    }
}

extension Policies {
    var sessionIdleMilliseconds: Int64 { Int64(sessionIdleMinutes) * 60_000 }
}

extension SignInOrigin {
    /// What is sealed of it.
    var record: RecordWriter {
        var record = RecordWriter()
        record.text(1, address)
        record.text(2, device)
        return record
    }
}

/// Address and device of a session as they were sealed.
private struct OpenedOrigin {
    var address = PrivateText("")
    var device = PrivateText("")

    init(_ record: RecordReader) throws {
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case 1: address = try field.privateText()
            case 2: device = try field.privateText()
            default: break
            }
        }
    }
}
