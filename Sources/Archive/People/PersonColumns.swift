import Database
import Vault

/// The columns of a person, in the order in which they are read.
enum PersonColumns {
    static let list: SQL = "p.id, p.login, p.role, p.department_id, p.sealed_name, p.disabled_at, p.is_demonstration"

    static func read(_ row: inout Row, keys: ArchiveKeys) throws -> Person {
        let id = try row.next(Person.ID.self)
        let login = try row.next(String.self)
        let role = try row.next(Role.self)
        let departmentID = try row.nextIfPresent(Department.ID.self)
        let sealed = Sealed(stored: try row.next())
        let name = try keys.vault.openText(
            sealed, under: keys.ring.key(.people), at: SnapshotStore.nameColumn.at(row: id.rawValue))
        return Person(
            id: id, login: login, name: name.inTheClear, role: role, departmentID: departmentID,
            isDisabled: try row.nextIfPresent(Int64.self) != nil, isDemonstration: try row.next())
    }
}
