import Database
import Vault

/// What is stored of a person's password.
struct PasswordRow: Sendable {
    let personID: Person.ID
    let login: String
    let hash: PasswordHash?
    /// Those used before, the latest first.
    let earlier: [PasswordHash]
    let changedAt: Moment
    let mustChange: Bool
    let isDisabled: Bool

    private static let columns: SQL = """
        id, login, password_hash, old_password_hashes, password_changed_at, must_change_password, disabled_at
        """

    static func find(_ id: Person.ID, in connection: Connection) throws -> PasswordRow? {
        try connection.first("SELECT \(columns) FROM people WHERE id = \(id)") { try PasswordRow(&$0) }
    }

    static func find(login: String, in connection: Connection) throws -> PasswordRow? {
        try connection.first("SELECT \(columns) FROM people WHERE login = \(login)") { try PasswordRow(&$0) }
    }

    private init(_ row: inout Row) throws {
        personID = try row.next()
        login = try row.next()
        hash = PasswordHash(encoded: try row.next())
        earlier = try row.next(String.self).split(separator: "\n").compactMap { PasswordHash(encoded: String($0)) }
        changedAt = try row.next()
        mustChange = try row.next()
        isDisabled = try row.nextIfPresent(Int64.self) != nil
    }

    private init(_ old: PasswordRow, hash: PasswordHash, earlier: [PasswordHash], changedAt: Moment, mustChange: Bool) {
        personID = old.personID
        login = old.login
        isDisabled = old.isDisabled
        self.hash = hash
        self.earlier = earlier
        self.changedAt = changedAt
        self.mustChange = mustChange
    }

    /// Every password that may not be used again under a policy with a history.
    var used: [PasswordHash] { [hash].compactMap { $0 } + earlier }

    func replaced(by new: PasswordHash, mustChange: Bool, historyCount: Int, at now: Moment) -> PasswordRow {
        PasswordRow(
            self, hash: new, earlier: Array(used.prefix(max(historyCount - 1, 0))), changedAt: now,
            mustChange: mustChange)
    }

    /// The same password hashed at today's cost.
    func rehashed(_ hash: PasswordHash) -> PasswordRow {
        PasswordRow(self, hash: hash, earlier: earlier, changedAt: changedAt, mustChange: mustChange)
    }

    func write(in connection: Connection) throws {
        try connection.execute(
            """
            UPDATE people
            SET password_hash = \(hash?.encoded ?? ""), password_changed_at = \(changedAt),
              must_change_password = \(mustChange),
              old_password_hashes = \(earlier.map(\.encoded).joined(separator: "\n"))
            WHERE id = \(personID)
            """)
    }
}
