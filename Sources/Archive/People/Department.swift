/// A department of the company, perhaps below another.
public struct Department: Identifiable, Hashable, Sendable {
    /// The key of a department.
    public typealias ID = RowID<Department>

    /// Its key.
    public let id: ID
    /// The department above; nil at the top.
    public let parentID: ID?
    /// What it is called.
    public let name: String

    /// A department by its parts.
    public init(id: ID, parentID: ID?, name: String) {
        self.id = id
        self.parentID = parentID
        self.name = name
    }
}
