/// A-level archives of one owner in one department.
struct OwnedArchives {
    let ownerID: Person.ID?
    let departmentID: Department.ID?
    let count: Int
}

/// Who sees A-level archives for want of the strict policy alone, and how many.
struct LevelACircle {
    private let widths: [Reach.Width]
    private let owners: Set<Person.ID>
    private let departments: Set<Department.ID>
    private let isWide: Bool
    private var ownersSeen: Set<Person.ID> = []
    private var departmentsSeen: Set<Department.ID> = []
    /// How many archives somebody of the circle sees.
    private(set) var archiveCount = 0

    init(_ directory: Directory) {
        let loose = Policies()
        let actors = directory.people.filter { !$0.role.seesLevelAStrictly }.compactMap { directory.actor(for: $0.id, origin: "") }
        widths = actors.map { Reach(of: $0, under: loose).width }
        owners = Set(widths.compactMap { if case .own(let person) = $0 { person } else { nil } })
        departments = Set(widths.compactMap { if case .departments(let departments) = $0 { departments } else { nil } }.joined())
        isWide = widths.contains(.all)
    }

    mutating func add(_ archives: OwnedArchives) {
        if let owner = archives.ownerID { ownersSeen.insert(owner) }
        if let department = archives.departmentID { departmentsSeen.insert(department) }
        let isOwned = archives.ownerID.map(owners.contains) ?? false
        let isInDepartment = archives.departmentID.map(departments.contains) ?? false
        if isWide || isOwned || isInDepartment { archiveCount += archives.count }
    }

    /// How many people of the circle see any of them.
    var peopleCount: Int {
        widths.count { width in
            switch width {
            case .all: archiveCount > 0
            case .own(let person): ownersSeen.contains(person)
            case .departments(let departments): departments.contains(where: departmentsSeen.contains)
            case .none, .granted: false
            }
        }
    }
}
