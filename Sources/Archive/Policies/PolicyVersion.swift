import Vault

/// One version of a document of the policies: the draft, the one in force, or one that was.
public struct PolicyVersion: Hashable, Sendable {
    /// Somebody's name under a document, with the time.
    public struct Signature: Hashable, Sendable {
        /// Who; nil for the program itself, when the archive was founded.
        public let personID: Person.ID?
        /// When.
        public let at: Moment
    }

    /// The document.
    public let document: PolicyDocument
    /// 1 for the first issue; 0 for a draft, which has none yet.
    public let number: Int
    /// How often this version was saved or reviewed, from 1: what two people who change one draft tell their versions by.
    public let revision: Int64
    /// The version in force when it was drafted last.
    public let base: Int
    /// Who drafted it (编制).
    public let drafted: Signature
    /// Who reviewed it (审核); nil where nobody did.
    public let reviewed: Signature?
    /// Who approved it (批准), which put it into force; nil for a draft.
    public let approved: Signature?
    /// Who carries it out, watches it and verifies it, and what changed.
    public let head: PolicyHead
    /// What it says, as `Policies.part(_:)` gives it.
    public let part: [UInt8]

    /// How often the document was changed when this version came (修改次数).
    public var changeCount: Int { max(number - 1, 0) }
    /// The revision mark (修改标记): edition and count, such as `A/2`.
    public var mark: String { "A/\(changeCount)" }

    /// The departments at its head, for the next version: what was said of one change is not said of the next.
    public var departments: PolicyHead {
        var departments = head
        departments.note = ""
        return departments
    }

    /// The policies as this version says them, over others for all else.
    ///
    /// - Throws: `DecodingError` for one that a newer program wrote in another shape.
    public func policies(over others: Policies) throws -> Policies { try others.with(document, saying: part) }
}

/// What stands at the head of a document beside its names: three departments, and what was changed.
public struct PolicyHead: Hashable, Sendable {
    /// Most characters of a department's name.
    public static let departmentCharactersMax = 60
    /// Most characters of what is said about a change.
    public static let noteCharactersMax = 200

    /// Who carries it out (执行部门).
    public var executing = ""
    /// Who watches that it is carried out (监督部门).
    public var supervising = ""
    /// Who verifies it (考证部门).
    public var verifying = ""
    /// What was changed and why (修改说明).
    public var note = ""

    /// A head with nothing in it.
    public init() {}
}

/// A document as it stands: what is in force, and what may follow it.
public struct PolicyFile: Hashable, Sendable {
    /// The version in force.
    public let effective: PolicyVersion
    /// What somebody drafted and nobody approved yet.
    public let draft: PolicyVersion?

    /// The document.
    public var document: PolicyDocument { effective.document }
    /// Whether another version came into force since it was drafted.
    public var isDraftOutdated: Bool { draft.map { $0.base != effective.number } ?? false }
}
