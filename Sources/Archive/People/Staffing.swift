import Database
import Vault

/// A person to be seated without a password: the account exists and cannot sign in.
package struct Seat: Sendable {
    /// The name to sign in with.
    package let login: String
    /// What the person is there for.
    package let role: Role
    /// The department, by its place in the list given.
    package let departmentPosition: Int?

    /// A seat by its parts.
    package init(login: String, role: Role, departmentPosition: Int?) {
        self.login = login
        self.role = role
        self.departmentPosition = departmentPosition
    }
}

extension Archive {
    /// Fills an empty company with departments and people, for measurements.
    ///
    /// - Parameter parents: for each department the place of the one above it in the same list.
    package func staff(parents: [Int?], seats: [Seat], as actor: Actor) async throws {
        try await work(as: actor) { work in
            for (position, parent) in parents.enumerated() {
                try work.connection.execute(
                    """
                    INSERT INTO departments (id, parent_id, name)
                    VALUES (\(position + 1), \(parent.map { $0 + 1 }), \("部门\(position + 1)"))
                    """)
            }
            for (position, seat) in seats.enumerated() { try work.seat(seat, id: Int64(position + 1)) }
            try work.record(.departmentAdded, Subject(.department, nil))
        }
    }

    /// Begins a session of a person with a password that nobody knows, for measurements.
    ///
    /// - Returns: the token of a program or a browser's cookie.
    package func beginSession(of id: Person.ID, channel: SessionChannel = .api) async throws -> String {
        let origin = SignInOrigin(channel: channel, address: "127.0.0.1", device: "measurement")
        guard let actor = directory.actor(for: id, origin: origin.text) else { throw ArchiveError.notFound }
        let hash = try await effort.hasher.hash(SessionToken.random().text)
        let session = try await begin(as: actor, from: origin) { work, digest in
            guard let seat = try PasswordRow.find(id, in: work.connection) else { throw ArchiveError.notFound }
            let password = seat.replaced(by: hash, mustChange: false, historyCount: 0, at: work.at)
            try password.write(in: work.connection)
            return try work.sessions.begin(digest, provedBy: password, from: origin)
        }
        return session.token.text
    }
}

extension UnitOfWork {
    fileprivate func seat(_ seat: Seat, id: Int64) throws {
        let name = keys.vault.seal(
            PrivateText("员工\(id)"), under: try keys.ring.key(.people), at: SnapshotStore.nameColumn.at(row: id))
        try connection.execute(
            """
            INSERT INTO people (
              id, login, role, department_id, sealed_name, password_hash, password_changed_at, created_at)
            VALUES (
              \(id), \(seat.login), \(seat.role), \(seat.departmentPosition.map { $0 + 1 }), \(name.bytes), '', \(at),
              \(at))
            """)
    }
}
