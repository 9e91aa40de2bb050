import Archive

/// Who works at the measured company, and who owns which customer.
///
/// Forty departments of five salespeople under one head office; the first four stand below the measured manager.
struct BenchCompany: Sendable {
    static let departmentCount = 40
    static let salespeoplePerDepartment = 5
    static let managedDepartmentCount = 4

    /// How many customers there are.
    let size: Int

    /// Customers of the measured salesperson.
    var ownedCount: Int { min(500, size / 20) }
    /// Customers of the measured manager's departments.
    var managedCount: Int { min(20_000, size / 5) }

    /// Departments: the head office, the manager's, the others; each with the place of the one above.
    var departmentParents: [Int?] {
        [nil, 0] + (0..<Self.departmentCount).map { $0 < Self.managedDepartmentCount ? 1 : 0 }
    }

    /// The measured three, then the salespeople of each department in turn; the first is the measured one.
    var seats: [Seat] {
        let people = (0..<Self.departmentCount).flatMap { department in
            (0..<Self.salespeoplePerDepartment).map { seat in
                Seat(login: "sales-\(department)-\(seat)", role: .salesperson, departmentPosition: department + 2)
            }
        }
        return [
            Seat(login: "executive", role: .executive, departmentPosition: 0),
            Seat(login: "manager", role: .manager, departmentPosition: 1),
        ] + people
    }

    static let executive = Person.ID(rawValue: 1)
    static let manager = Person.ID(rawValue: 2)
    static let salesperson = Person.ID(rawValue: 3)

    /// Who owns the customer at a position: the measured people's are spread evenly over all the years.
    func owner(of position: Int) -> Person.ID {
        if position % (size / ownedCount) == 7 { return Self.salesperson }
        let managedSeats = Self.managedDepartmentCount * Self.salespeoplePerDepartment
        var random = SplitMix64(seed: UInt64(position) ^ CustomerSample.seed)
        if position % (size / managedCount) == 3 {
            return Person.ID(rawValue: 4 + Int64(random.below(managedSeats - 1)))
        }
        let others = Self.departmentCount * Self.salespeoplePerDepartment - managedSeats
        return Person.ID(rawValue: 3 + Int64(managedSeats + random.below(others)))
    }
}
