import Wording

/// One value that a coded field can have.
public struct CodeChoice: Hashable, Sendable {
    /// The code in the database and the API.
    public let code: String
    /// What people call it.
    public let wording: Wording
}
