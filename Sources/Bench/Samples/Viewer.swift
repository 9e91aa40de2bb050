import Archive

/// Who looks: each sees another part of the archive.
enum Viewer: String, CaseIterable, Sendable {
    case salesperson, manager, executive

    var personID: Person.ID {
        switch self {
        case .salesperson: BenchCompany.salesperson
        case .manager: BenchCompany.manager
        case .executive: BenchCompany.executive
        }
    }

    /// The same reach in plain SQL: customers of any of these.
    var conditions: [String] {
        switch self {
        case .salesperson: ["owner_id = \(BenchCompany.salesperson.rawValue)"]
        case .manager: (2...6).map { "department_id = \($0)" }
        case .executive: ["1 = 1"]
        }
    }

    /// The positions of the customers within reach; one of them by its turn.
    func position(in company: BenchCompany, _ random: inout SplitMix64) -> Int {
        switch self {
        case .salesperson: random.below(company.ownedCount) * (company.size / company.ownedCount) + 7
        case .manager: random.below(company.managedCount) * (company.size / company.managedCount) + 3
        case .executive: random.below(company.size)
        }
    }
}
