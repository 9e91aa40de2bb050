/// All people and departments, as they were at the last change.
///
/// A few thousand at most, so the whole of it is kept in memory and replaced when one changes.
public struct Directory: Sendable {
    /// Most people a directory holds.
    public static let peopleCountMax = 20_000

    private let peopleByID: [Person.ID: Person]
    private let departmentsByID: [Department.ID: Department]
    /// Everyone, in the order they were added.
    public let people: [Person]
    /// Every department, in the order they were added.
    public let departments: [Department]

    /// A directory of these.
    public init(people: [Person] = [], departments: [Department] = []) {
        self.people = people
        self.departments = departments
        peopleByID = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        departmentsByID = Dictionary(departments.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    /// The person of that id.
    public func person(_ id: Person.ID) -> Person? { peopleByID[id] }

    /// The department of that id.
    public func department(_ id: Department.ID) -> Department? { departmentsByID[id] }

    /// The department and all below it, the department first.
    public func subtree(of id: Department.ID) -> [Department.ID] {
        var found = [id]
        var position = 0
        while position < found.count {
            let parent = found[position]
            position += 1
            found += departments.filter { $0.parentID == parent && !found.contains($0.id) }.map(\.id)
        }
        return found
    }

    /// The actor that a person is, coming from `origin`; nil for a disabled person.
    public func actor(for id: Person.ID, origin: String) -> Actor? {
        guard let person = person(id), !person.isDisabled else { return nil }
        return Actor(
            personID: id, role: person.role, departmentIDs: person.departmentID.map(subtree) ?? [],
            homeDepartmentID: person.departmentID, origin: origin)
    }
}
