import Database

/// A person's account as the list of people shows it.
public struct PersonAccount: Identifiable, Hashable, Sendable {
    /// Whose it is.
    public let person: Person
    /// When it was made.
    public let createdAt: Moment
    /// When the person was last seen in a session that is not yet swept away; nil when in none.
    public let lastSeenAt: Moment?
    /// Whether a new password has to be chosen at the next sign-in.
    public let mustChangePassword: Bool

    /// The person's key.
    public var id: Person.ID { person.id }
}

extension PersonStore {
    /// Everybody's account, in the order they were made.
    ///
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator.
    public func accounts() throws -> [PersonAccount] {
        try requireAdministrator()
        return try work.connection.rows(
            """
            SELECT \(PersonColumns.list), p.created_at, p.must_change_password,
              (SELECT MAX(s.last_seen_at) FROM sessions s WHERE s.person_id = p.id)
            FROM people p
            ORDER BY p.id
            LIMIT \(Directory.peopleCountMax)
            """
        ) { row in
            let person = try PersonColumns.read(&row, keys: work.keys)
            let createdAt = try row.next(Moment.self)
            let mustChangePassword = try row.next(Bool.self)
            return PersonAccount(
                person: person, createdAt: createdAt, lastSeenAt: try row.nextIfPresent(),
                mustChangePassword: mustChangePassword)
        }
    }
}
