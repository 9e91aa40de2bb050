import Database
import Foundation
import Vault

/// The departments of the company, for whoever manages them.
public struct DepartmentStore {
    /// Most characters of a department's name.
    public static let nameCharactersMax = 60
    /// Most departments of a company.
    public static let countMax = 2_000

    let work: UnitOfWork
}

extension UnitOfWork {
    /// The departments of the company.
    public var departments: DepartmentStore { DepartmentStore(work: self) }
}

extension DepartmentStore {
    /// Adds a department, below another or at the top.
    ///
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator, `.invalid`.
    public func add(_ name: String, below parentID: Department.ID? = nil) throws -> Department {
        try add(name, below: parentID, isDemonstration: false)
    }

    /// Renames a department or moves it, with everything below it.
    ///
    /// Whoever manages a department above or below it sees other customers from then on.
    ///
    /// - Throws: `ArchiveError.forbidden`, `.notFound`, `.invalid` for a name its neighbours have or a place below itself.
    public func change(_ id: Department.ID, name: String, parentID: Department.ID?) throws -> Department {
        try PersonStore(work: work).requireAdministrator()
        guard try exists(id) else { throw ArchiveError.notFound }
        let name = try checked(name, below: parentID, except: id)
        if let parentID, try path(from: parentID).contains(id) { throw ArchiveError.invalid([.departmentCycle]) }
        try work.connection.execute(
            "UPDATE departments SET name = \(name), parent_id = \(parentID) WHERE id = \(id)")
        let changed = Department(id: id, parentID: parentID, name: name)
        try work.record(.departmentChanged, .department(id), body: record(changed))
        return changed
    }

    func add(_ name: String, below parentID: Department.ID?, isDemonstration: Bool) throws -> Department {
        try PersonStore(work: work).requireAdministrator()
        let name = try checked(name, below: parentID, except: nil)
        let id = Department.ID(rawValue: try CounterStore(connection: work.connection).next("department"))
        try work.connection.execute(
            """
            INSERT INTO departments (id, parent_id, name, is_demonstration)
            VALUES (\(id), \(parentID), \(name), \(isDemonstration))
            """)
        let department = Department(id: id, parentID: parentID, name: name)
        try work.record(.departmentAdded, .department(id), body: record(department))
        return department
    }

    func exists(_ id: Department.ID) throws -> Bool {
        try work.connection.value("SELECT id FROM departments WHERE id = \(id)", as: Int64.self) != nil
    }

    private func checked(_ typed: String, below parentID: Department.ID?, except id: Department.ID?) throws -> String {
        let name = typed.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !name.isEmpty, name.count <= Self.nameCharactersMax, try !isTaken(name, below: parentID, except: id)
        else { throw ArchiveError.invalid([.departmentName]) }
        if let parentID, try !exists(parentID) { throw ArchiveError.invalid([.departmentUnknown]) }
        return name
    }

    private func isTaken(_ name: String, below parentID: Department.ID?, except id: Department.ID?) throws -> Bool {
        try work.connection.value(
            """
            SELECT id
            FROM departments
            WHERE name = \(name) AND parent_id IS NOT DISTINCT FROM \(parentID) AND id IS DISTINCT FROM \(id)
            """, as: Int64.self) != nil
    }

    /// The department and those above it, in the database as it is now.
    private func path(from id: Department.ID) throws -> [Department.ID] {
        var path = [id]
        while path.count <= Self.countMax,
            let above = try work.connection.value(
                "SELECT parent_id FROM departments WHERE id = \(path[path.count - 1])", as: Department.ID.self)
        {
            path.append(above)
        }
        return path
    }

    private func record(_ department: Department) -> RecordWriter {
        var record = RecordWriter()
        record.text(1, department.name)
        record.integer(2, department.parentID?.rawValue)
        return record
    }
}
