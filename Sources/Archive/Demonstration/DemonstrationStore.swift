import Database
import Vault
import Wording

/// The demonstration data, as it goes in and out.
public struct DemonstrationStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The demonstration data.
    public var demonstration: DemonstrationStore { DemonstrationStore(work: self) }
}

extension DemonstrationStore {
    /// Whether there is anything of a demonstration.
    public func isLoaded() throws -> Bool {
        try hasCustomers() || hasPeople()
    }

    private func hasCustomers() throws -> Bool {
        try work.connection.value("SELECT id FROM customers WHERE is_demonstration = 1 LIMIT 1", as: Int64.self) != nil
    }

    private func hasPeople() throws -> Bool {
        try work.connection.value(
            "SELECT id FROM people WHERE is_demonstration = 1 AND disabled_at IS NULL LIMIT 1", as: Int64.self) != nil
    }

    func requireAdministrator() throws {
        guard [.administrator, .system].contains(work.actor.role) else {
            throw ArchiveError.forbidden(
                Wording("只有系统管理员可以放入或清除演示数据。", en: "Only an administrator puts demonstration data in or takes it out."))
        }
    }
}

// MARK: - In

extension DemonstrationStore {
    func load(password: PrivateText, hash: PasswordHash, seed: UInt64) throws -> Demonstration {
        try requireAdministrator()
        guard try !isLoaded() else {
            throw ArchiveError.wrongState(
                Wording("演示数据已经放入，请先清除。", en: "Demonstration data is there already; remove it first."))
        }
        let people = try seat(hash)
        try stock()
        try addDimensions()
        let own = try SnapshotStore(connection: work.connection, keys: work.keys).ownFields()
        var plan = DemonstrationPlan(now: work.at, seed: seed, own)
        let scenes = plan.scenes(with: people.mapValues(\.id))
        var stage = try DemonstrationStage(work, people: people.mapValues(\.id))
        for scene in scenes { try stage.play(scene) }
        try stage.rank()
        try stage.draftPolicies()
        var body = RecordWriter()
        body.integer(1, Int64(stage.customerCount))
        body.integer(2, Int64(scenes.count))
        try work.record(.demonstrationLoaded, .archive, body: body)
        return Demonstration(
            people: DemonstrationPart.allCases.compactMap { people[$0] }, password: password,
            customerCount: stage.customerCount, actCount: scenes.count)
    }

    private func seat(_ hash: PasswordHash) throws -> [DemonstrationPart: Person] {
        let departments = try openDepartments()
        var people: [DemonstrationPart: Person] = [:]
        for part in DemonstrationPart.allCases {
            let details = PersonDetails(
                name: part.name, role: part.role, departmentID: part.department.flatMap { departments[$0] })
            people[part] = try work.people.add(
                login: try freeLogin(part.login), details, password: hash, mustChangePassword: false,
                isDemonstration: true)
        }
        return people
    }

    private func openDepartments() throws -> [DemonstrationDepartment: Department.ID] {
        var departments: [DemonstrationDepartment: Department.ID] = [:]
        for part in DemonstrationDepartment.allCases {
            departments[part] = try openDepartment(part, below: part == .centre ? nil : departments[.centre])
        }
        return departments
    }

    /// Opens a department; one that stayed behind from an earlier demonstration is used again.
    private func openDepartment(_ part: DemonstrationDepartment, below parent: Department.ID?) throws -> Department.ID {
        let left = try work.connection.value(
            """
            SELECT id FROM departments
            WHERE name = \(part.name) AND is_demonstration = 1 AND parent_id IS NOT DISTINCT FROM \(parent)
            """, as: Department.ID.self)
        return try left ?? work.departments.add(part.name, below: parent, isDemonstration: true).id
    }

    /// The login, with a digit behind where an earlier demonstration left somebody who has it.
    private func freeLogin(_ wanted: String) throws -> String {
        var login = wanted
        var attempt = 1
        while try work.connection.value("SELECT id FROM people WHERE login = \(login)", as: Int64.self) != nil {
            attempt += 1
            login = "\(wanted).\(attempt)"
        }
        return login
    }
}
