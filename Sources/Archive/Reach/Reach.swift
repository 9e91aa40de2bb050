import Database

/// Which customers an actor may see: the one fragment that every query about customers carries.
///
/// What lies outside it does not exist for the actor (404, never 403).
public struct Reach: Hashable, Sendable {
    /// How wide it is before the A-level rule.
    public enum Width: Hashable, Sendable {
        /// Nothing.
        case none
        /// The customers this person owns.
        case own(Person.ID)
        /// The customers of these departments.
        case departments([Department.ID])
        /// Every customer.
        case all
        /// This one, under a grant.
        case granted(Customer.ID)
    }

    /// How wide it is.
    public let width: Width
    /// Whether A-level archives are hidden from this actor (policy P3, preset strict).
    public let hidesLevelA: Bool

    /// The reach of an actor under the policies in force.
    public init(of actor: Actor, under policies: Policies) {
        width = Self.width(of: actor)
        hidesLevelA = policies.levelAVisibility == .strict && !actor.role.seesLevelAStrictly
    }

    /// The condition on the customers table under the alias `c`.
    public var condition: SQL {
        hidesLevelA ? "\(widthCondition) AND (c.abc_level IS NULL OR c.abc_level <> 'A')" : widthCondition
    }

    private var widthCondition: SQL {
        switch width {
        case .none: "1 = 0"
        case .own(let person): "c.owner_id = \(person)"
        case .departments(let departments): "c.department_id IN \(list: departments)"
        case .all: "1 = 1"
        case .granted(let customer): "c.id = \(customer)"
        }
    }

    private static func width(of actor: Actor) -> Width {
        if let customer = actor.grantedID { return .granted(customer) }
        return switch actor.role {
        case .salesperson: actor.personID.map { .own($0) } ?? .none
        case .manager, .clerk: .departments(actor.departmentIDs)
        case .executive, .service, .system: .all
        case .auditor, .administrator: .none
        }
    }
}

extension Role {
    /// Whether the role sees A-level archives under the strict preset: marketing manager and above (S2c).
    var seesLevelAStrictly: Bool {
        switch self {
        case .manager, .executive, .system: true
        default: false
        }
    }
}
