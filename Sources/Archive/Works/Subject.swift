/// What an act was done to.
public struct Subject: Hashable, Sendable {
    /// The kind, as the ledger names it.
    public let kind: Kind
    /// Which one; nil for the whole kind.
    public let id: Int64?

    /// The kinds of subject, never renamed once shipped.
    public enum Kind: String, Sendable, CaseIterable {
        case archive, customer, person, department, session, policy, importBatch = "import", trail, product, ownField = "own-field"
        case savedView = "view"
        case bulkEdit = "bulk"
        case handover
        case policyDocument = "policy-document"
        case duplicateScan = "duplicate-scan"
        case export
        case abcRun = "abc"
    }

    /// A subject by its kind and number.
    public init(_ kind: Kind, _ id: Int64?) {
        self.kind = kind
        self.id = id
    }

    /// A customer.
    public static func customer(_ id: Customer.ID) -> Subject { Subject(.customer, id.rawValue) }
    /// A person.
    public static func person(_ id: Person.ID) -> Subject { Subject(.person, id.rawValue) }
    /// A department.
    public static func department(_ id: Department.ID) -> Subject { Subject(.department, id.rawValue) }
    /// A saved view.
    public static func savedView(_ id: SavedView.ID) -> Subject { Subject(.savedView, id.rawValue) }
    /// A bulk edit.
    public static func bulkEdit(_ id: BulkEdit.ID) -> Subject { Subject(.bulkEdit, id.rawValue) }
    /// A search for duplicates.
    public static func duplicateScan(_ id: DuplicateScan.ID) -> Subject { Subject(.duplicateScan, id.rawValue) }
    /// A document of the policies.
    public static func policyDocument(_ document: PolicyDocument) -> Subject { Subject(.policyDocument, Int64(document.rawValue)) }
    /// A handover.
    public static func handover(_ id: Handover.ID) -> Subject { Subject(.handover, id.rawValue) }
    /// An export.
    public static func export(_ id: Export.ID) -> Subject { Subject(.export, id.rawValue) }
    /// A ranking for ABC levels.
    public static func abcRun(_ id: ABCRun.ID) -> Subject { Subject(.abcRun, id.rawValue) }
    /// The archive as a whole.
    public static let archive = Subject(.archive, nil)
}
