/// Someone who works with the archive.
public struct Person: Identifiable, Hashable, Sendable {
    /// The key of a person.
    public typealias ID = RowID<Person>

    /// The key.
    public let id: ID
    /// The name to sign in with, lower-case, unique for ever.
    public let login: String
    /// What colleagues call the person.
    public let name: String
    /// What the person is there for.
    public let role: Role
    /// The department the person belongs to.
    public let departmentID: Department.ID?
    /// Whether the account was switched off; its past acts keep its name.
    public let isDisabled: Bool
    /// Whether the account came with the demonstration data.
    public let isDemonstration: Bool

    /// A person by its parts.
    public init(
        id: ID, login: String, name: String, role: Role, departmentID: Department.ID?, isDisabled: Bool,
        isDemonstration: Bool
    ) {
        self.id = id
        self.login = login
        self.name = name
        self.role = role
        self.departmentID = departmentID
        self.isDisabled = isDisabled
        self.isDemonstration = isDemonstration
    }
}
