/// All people and departments, as they were at the last change.
///
/// A few thousand at most, so the whole of it is kept in memory and replaced when one changes.
public struct Directory: Sendable {
    /// Most people a directory holds.
    public static let peopleCountMax = 20_000

    private let peopleByID: [Person.ID: Person]
    private let departmentsByID: [Department.ID: Department]
    // Asked for with every request, so they are worked out once.
    private let subtrees: [Department.ID: [Department.ID]]
    /// Everyone, in the order they were added.
    public let people: [Person]
    /// Every department, in the order they were added.
    public let departments: [Department]
    /// Whether demonstration people are among them who can sign in.
    public let hasDemonstration: Bool

    /// A directory of these.
    public init(people: [Person] = [], departments: [Department] = []) {
        self.people = people
        self.departments = departments
        peopleByID = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        departmentsByID = Dictionary(departments.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        subtrees = Self.subtrees(departments)
        hasDemonstration = people.contains { $0.isDemonstration && !$0.isDisabled }
    }

    /// The person of that id.
    public func person(_ id: Person.ID) -> Person? { peopleByID[id] }

    /// The department of that id.
    public func department(_ id: Department.ID) -> Department? { departmentsByID[id] }

    /// The department and all below it, the department first.
    public func subtree(of id: Department.ID) -> [Department.ID] { subtrees[id] ?? [id] }

    /// The actor that a person is, coming from `origin`; nil for a disabled person.
    public func actor(for id: Person.ID, origin: String) -> Actor? {
        guard let person = person(id), !person.isDisabled else { return nil }
        return Actor(
            personID: id, role: person.role, departmentIDs: person.departmentID.map(subtree) ?? [],
            homeDepartmentID: person.departmentID, origin: origin)
    }

    private static func subtrees(_ departments: [Department]) -> [Department.ID: [Department.ID]] {
        let children = Dictionary(grouping: departments, by: \.parentID)
        let pairs = departments.map { department in
            var found = [department.id]
            var position = 0
            while position < found.count {
                let below = children[found[position], default: []].map(\.id)
                found += below.filter { !found.contains($0) }
                position += 1
            }
            return (department.id, found)
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
}
