import Database
import Vault
import Wording

/// The people who work with the archive, for whoever manages them.
///
/// Whatever needs a password to be hashed is a function of ``Archive`` instead, because hashing takes longer than a
/// transaction should.
public struct PersonStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The people who work with the archive.
    public var people: PersonStore { PersonStore(work: self) }
}

// MARK: - Changing

extension PersonStore {
    /// Changes name, role or department; a change of role or department ends the person's sessions.
    ///
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator, `.notFound`, `.invalid`.
    public func change(_ id: Person.ID, to details: PersonDetails) throws -> Person {
        try requireAdministrator()
        let before = try find(id)
        try check(details)
        if before.role == .administrator, details.role != .administrator { try requireAnotherAdministrator(than: id) }
        let after = before.with(details)
        guard after != before else { return before }
        try work.connection.execute(
            """
            UPDATE people
            SET role = \(after.role), department_id = \(after.departmentID), sealed_name = \(seal(after.name, of: id))
            WHERE id = \(id)
            """)
        if after.role != before.role || after.departmentID != before.departmentID { try endSessions(of: id) }
        try work.record(.personChanged, .person(id), body: PersonRecord.change(from: before, to: after))
        return after
    }

    /// Switches an account off and ends its sessions; what the person did keeps the name.
    ///
    /// - Throws: `ArchiveError.forbidden`, `.notFound`, `.invalid` for the last administrator, `.wrongState`.
    public func disable(_ id: Person.ID) throws {
        try requireAdministrator()
        let person = try find(id)
        guard !person.isDisabled else {
            throw ArchiveError.wrongState(Wording("这个账号已经停用。", en: "This account is switched off already."))
        }
        if person.role == .administrator { try requireAnotherAdministrator(than: id) }
        try work.connection.execute("UPDATE people SET disabled_at = \(work.at) WHERE id = \(id)")
        try endSessions(of: id)
        try work.record(.personDisabled, .person(id))
    }

    /// Switches an account on again.
    ///
    /// - Throws: `ArchiveError.forbidden`, `.notFound`, `.wrongState`.
    public func enable(_ id: Person.ID) throws {
        try requireAdministrator()
        guard try find(id).isDisabled else {
            throw ArchiveError.wrongState(Wording("这个账号没有停用。", en: "This account is not switched off."))
        }
        try work.connection.execute("UPDATE people SET disabled_at = NULL WHERE id = \(id)")
        try work.record(.personEnabled, .person(id))
    }
}

// MARK: - Adding

extension PersonStore {
    /// Adds a person whose password was hashed before.
    func add(
        login typed: String, _ details: PersonDetails, password: PasswordHash, mustChangePassword: Bool,
        isDemonstration: Bool = false
    ) throws -> Person {
        try requireAdministrator()
        let login = Login.normalised(typed)
        try check(details, login: login)
        let id = Person.ID(rawValue: try CounterStore(connection: work.connection).next("person"))
        try work.connection.execute(
            """
            INSERT INTO people (
              id, login, role, department_id, sealed_name, password_hash, password_changed_at, must_change_password,
              is_demonstration, created_at)
            VALUES (
              \(id), \(login), \(details.role), \(details.departmentID), \(seal(details.name, of: id)),
              \(password.encoded), \(work.at), \(mustChangePassword), \(isDemonstration), \(work.at))
            """)
        let person = Person(
            id: id, login: login, name: details.name, role: details.role, departmentID: details.departmentID,
            isDisabled: false, isDemonstration: isDemonstration)
        try work.record(.personAdded, .person(id), body: PersonRecord.whole(person))
        return person
    }

    /// Puts a password made by an administrator in the place of the present one and ends the person's sessions.
    func reset(_ id: Person.ID, to hash: PasswordHash) throws {
        try requireAdministrator()
        let password = try PasswordRow.find(id, in: work.connection)
        guard let password else { throw ArchiveError.notFound }
        try password.replaced(by: hash, mustChange: true, historyCount: historyCount, at: work.at)
            .write(in: work.connection)
        try endSessions(of: id)
        try work.record(.passwordReset, .person(id))
    }

    /// Puts the password a person chose in the place of the one it was proved with.
    func change(_ old: PasswordRow, to hash: PasswordHash) throws {
        guard try PasswordRow.find(old.personID, in: work.connection)?.hash == old.hash else {
            throw ArchiveError.changedMeanwhile(current: 0)
        }
        try old.replaced(by: hash, mustChange: false, historyCount: historyCount, at: work.at)
            .write(in: work.connection)
        try endSessions(of: old.personID)
        try work.record(.passwordChanged, .person(old.personID))
    }

    private var historyCount: Int { work.policies.passwords.rules.historyCount }
}

// MARK: - Checks

extension PersonStore {
    func requireAdministrator() throws {
        guard work.actor.role == .administrator || work.actor.role == .system else {
            throw ArchiveError.forbidden(
                Wording("只有系统管理员可以管理人员和部门。", en: "Only an administrator manages people and departments."))
        }
    }

    /// The person as the database has it now.
    func find(_ id: Person.ID) throws -> Person {
        let found = try work.connection.first("SELECT \(PersonColumns.list) FROM people p WHERE p.id = \(id)") { row in
            try PersonColumns.read(&row, keys: work.keys)
        }
        guard let found else { throw ArchiveError.notFound }
        return found
    }

    private func check(_ details: PersonDetails, login: String? = nil) throws {
        var problems = details.problems
        if let login { problems += try loginProblems(login) }
        if let department = details.departmentID, try !DepartmentStore(work: work).exists(department) {
            problems.append(.departmentUnknown)
        }
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
    }

    private func loginProblems(_ login: String) throws -> [FieldProblem] {
        guard Login.isOne(login) else { return [.login] }
        let taken = try work.connection.value("SELECT id FROM people WHERE login = \(login)", as: Int64.self)
        return taken == nil ? [] : [.loginTaken]
    }

    private func requireAnotherAdministrator(than id: Person.ID) throws {
        let others = try work.connection.value(
            """
            SELECT COUNT(*)
            FROM people
            WHERE role = 'administrator' AND disabled_at IS NULL AND id <> \(id)
            """, as: Int.self)
        guard let others, others > 0 else { throw ArchiveError.invalid([.lastAdministrator]) }
    }

    func endSessions(of id: Person.ID) throws {
        try work.connection.execute("DELETE FROM sessions WHERE person_id = \(id)")
    }

    private func seal(_ name: String, of id: Person.ID) throws -> [UInt8] {
        work.keys.vault.seal(
            PrivateText(name), under: try work.keys.ring.key(.people), at: SnapshotStore.nameColumn.at(row: id.rawValue)
        ).bytes
    }
}
