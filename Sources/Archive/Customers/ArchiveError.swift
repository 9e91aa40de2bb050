import Vault
import Wording

/// Why the archive did not do what was asked.
public enum ArchiveError: Error, Equatable, Sendable {
    /// There is no such thing within the actor's reach.
    case notFound
    /// The actor's role may not do this.
    case forbidden(Wording)
    /// What was entered cannot be taken as it is.
    case invalid([FieldProblem])
    /// Somebody else changed the archive first; the present version is given.
    case changedMeanwhile(current: Int64)
    /// The archive's state does not allow the step.
    case wrongState(Wording)
    /// A change that left nothing in the ledger: a fault of the program, undone.
    case unrecorded
}

/// What is wrong with one field, and the way out.
public struct FieldProblem: Error, Hashable, Sendable {
    /// The field's name as forms and the API use it, such as `name` or `contacts[0].phones[1]`.
    public let field: String
    /// What is wrong, and the way out.
    public let wording: Wording

    /// A problem of a field.
    public init(_ field: String, _ wording: Wording) {
        self.field = field
        self.wording = wording
    }
}
