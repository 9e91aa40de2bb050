import Vault

/// A row with its verdict as it is kept until the import is committed.
struct JudgedRow: Sendable {
    let number: Int
    var verdict: RowVerdict
    var content: CustomerContent?
    var problems: [FieldProblem] = []
    var notices: [FieldProblem] = []
    var missing: [CustomerField] = []
    var matchCustomerID: Customer.ID?
    var matchRow: Int?
    var evidence: [DuplicateEvidence] = []
    /// The dealing, in a list of dealings; its customer is the one that matches.
    var dealing: DealingContent?
}
