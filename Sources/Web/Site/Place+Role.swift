import Archive

extension Place {
    /// Whether the navigation leads somebody of this role here. The door of each route decides by itself.
    func isOpen(to role: Role) -> Bool {
        switch self {
        case .desk: true
        case .customers: role.seesCustomers
        case .pool, .imports: role.changesCustomers
        case .verification: role.verifies
        case .people: Self.peopleRoles.contains(role)
        case .trail: Self.trailRoles.contains(role)
        case .settings: Self.settingsRoles.contains(role)
        }
    }

    /// Who manages accounts.
    static let peopleRoles: Set<Role> = [.administrator]
    /// Who reads the whole trail, or as an administrator what concerns accounts.
    static let trailRoles: Set<Role> = [.auditor, .executive, .administrator]
    /// Who sets the rules of the house.
    static let settingsRoles: Set<Role> = [.administrator, .executive]

    /// The places of a role, in the order of the navigation; the pool only where the company has one.
    static func open(to role: Role, under policies: Policies) -> [Place] {
        allCases.filter { $0.isOpen(to: role) && ($0 != .pool || policies.pool.isOpen) }
    }
}
