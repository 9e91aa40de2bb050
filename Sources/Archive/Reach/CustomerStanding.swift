import Database

/// Where a customer stands towards those who look: what decides who may know of it, and nothing private.
public struct CustomerStanding: Hashable, Sendable {
    /// Its number.
    public let number: String
    /// Who answers for it.
    public let ownerID: Person.ID?
    /// The department that answers for it.
    public let departmentID: Department.ID?
    /// Whether it is an A-level archive.
    public let isLevelA: Bool
}

extension Reach {
    /// Whether a customer lies within it: the same rule as ``condition``, for what is in memory.
    public func contains(_ standing: CustomerStanding) -> Bool {
        if hidesLevelA, standing.isLevelA { return false }
        return switch width {
        case .none, .granted: false
        case .own(let person): standing.ownerID == person
        case .departments(let departments): standing.departmentID.map(departments.contains) ?? false
        case .all: true
        }
    }
}

extension CustomerStore {
    /// Most customers whose standing is asked at once.
    public static let standingCountMax = 200

    /// Where customers within reach stand, for telling open pages of a change; nothing private is read or recorded.
    ///
    /// - Parameter ids: the first ``standingCountMax`` are looked at.
    public func standings(of ids: [Customer.ID]) throws -> [Customer.ID: CustomerStanding] {
        guard !ids.isEmpty else { return [:] }
        let rows = try work.connection.rows(
            """
            SELECT c.id, c.number, c.owner_id, c.department_id, c.abc_level
            FROM customers c
            WHERE c.id IN \(list: Array(ids.prefix(Self.standingCountMax))) AND \(reach.condition)
            """
        ) { row in
            let id: Customer.ID = try row.next()
            let standing = CustomerStanding(
                number: try row.next(), ownerID: try row.nextIfPresent(), departmentID: try row.nextIfPresent(),
                isLevelA: try row.nextIfPresent(ABCLevel.self) == .a)
            return (id, standing)
        }
        return Dictionary(rows, uniquingKeysWith: { $1 })
    }
}
