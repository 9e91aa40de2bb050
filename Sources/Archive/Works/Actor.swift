/// Who acts, in which role, from where: nothing happens to a customer without one.
public struct Actor: Hashable, Sendable {
    /// The person; nil when the program acts by itself.
    public let personID: Person.ID?
    /// The role the act is done in.
    public let role: Role
    /// Departments whose customers this actor answers for, with those below them.
    public let departmentIDs: [Department.ID]
    /// The department the person belongs to, given to what the person creates.
    public let homeDepartmentID: Department.ID?
    /// From where, such as `web 10.0.0.5`, `api 10.0.0.5` or `command line`.
    public let origin: String
    /// The one customer that is read under a grant, out of reach otherwise; nil for a reach of one's own.
    public private(set) var grantedID: Customer.ID?

    /// An actor by its parts.
    public init(
        personID: Person.ID?, role: Role, departmentIDs: [Department.ID], homeDepartmentID: Department.ID?,
        origin: String
    ) {
        self.personID = personID
        self.role = role
        self.departmentIDs = departmentIDs
        self.homeDepartmentID = homeDepartmentID
        self.origin = origin
    }

    /// The same person reading the one customer of a request that was granted: nothing else, and nothing to change.
    public func granted(_ request: AccessRequest) -> Actor {
        var actor = self
        actor.grantedID = request.customerID
        return actor
    }

    /// Whether they enter and change customers: by their role, and never what is open by a grant.
    public var changesCustomers: Bool { role.changesCustomers && grantedID == nil }

    /// The program itself, doing what it was told beforehand.
    ///
    /// - Parameter origin: what made it act, such as `start` or `job import`.
    public static func system(origin: String) -> Actor {
        Actor(personID: nil, role: .system, departmentIDs: [], homeDepartmentID: nil, origin: origin)
    }
}
