import Database
import Foundation
import Vault

/// Reads policies, directory and own fields as one.
struct SnapshotStore {
    static let policyColumn = SealedColumn(table: SealedTable.policies, column: 1)
    static let nameColumn = SealedColumn(table: SealedTable.people, column: 1)
    let connection: Connection
    let keys: ArchiveKeys

    func read() throws -> ArchiveSnapshot {
        ArchiveSnapshot(
            policies: try policies(), directory: Directory(people: try people(), departments: try departments()),
            ownFields: try ownFields())
    }

    func policies() throws -> Policies { try savedPolicies() ?? Policies() }

    /// The policies in force; nil before the archive was founded.
    func savedPolicies() throws -> Policies? {
        guard let sealed = try connection.value("SELECT sealed FROM policies WHERE id = 1", as: [UInt8].self) else { return nil }
        let json = try keys.vault.open(
            Sealed(stored: sealed), under: keys.ring.key(.people), at: Self.policyColumn.at(row: 1))
        return try JSONDecoder().decode(Policies.self, from: Data(json))
    }

    private func people() throws -> [Person] {
        try connection.rows(
            """
            SELECT \(PersonColumns.list)
            FROM people p
            ORDER BY p.id
            LIMIT \(Directory.peopleCountMax)
            """
        ) { row in try PersonColumns.read(&row, keys: keys) }
    }

    private func departments() throws -> [Department] {
        try connection.rows("SELECT id, parent_id, name FROM departments ORDER BY id") { row in
            Department(id: try row.next(), parentID: try row.nextIfPresent(), name: try row.next())
        }
    }
}
