import Archive

/// Who may call the routes about customers that belong to no single one.
enum CustomerAccess {
    /// Whoever sees customers.
    static let readers = Access.roles(Set(Role.allCases.filter(\.seesCustomers)))
    /// Whoever enters customers.
    static let editors = Access.roles(Set(Role.allCases.filter(\.changesCustomers)))
    /// Whoever verifies.
    static let verifiers = Access.roles(Set(Role.allCases.filter(\.verifies)))
}
