import Vault

/// One row of an import with what will become, or has become, of it.
public struct ImportRow: Hashable, Sendable {
    /// The row's number as the file counts.
    public let number: Int
    /// What will become of it.
    public let verdict: RowVerdict
    /// What a person chose for a suspected duplicate; nil counts as skip.
    public let choice: RowChoice?
    /// What became of it.
    public let outcome: RowOutcome?
    /// What the row says; nil for a refused one.
    public let content: CustomerContent?
    /// Values that could not be taken, and why.
    public let problems: [FieldProblem]
    /// Values that were taken and that a person should look at.
    public let notices: [FieldProblem]
    /// Required fields in which nothing stands.
    public let missing: [CustomerField]
    /// What a suspected duplicate looks like.
    public let match: RowMatch?
    /// The dealing that the row says, in a list of dealings.
    public let dealing: DealingContent?
    /// The customer it became, or with whom the dealing is, if that lies within the reader's reach.
    public let customerNumber: String?
}

/// What a row resembles.
public enum RowMatch: Hashable, Sendable {
    /// A customer that is there.
    case customer(DuplicateHint)
    /// An earlier row of the same file.
    case row(Int, evidence: [DuplicateEvidence])

    /// Why they may be the same.
    public var evidence: [DuplicateEvidence] {
        switch self {
        case .customer(let hint): hint.evidence
        case .row(_, let evidence): evidence
        }
    }
}

/// One page of an import's rows, in the order of the file.
public struct ImportRowPage: Sendable {
    /// The rows.
    public let rows: [ImportRow]
    /// The row number behind which the next page begins; nil at the end.
    public let next: Int?
}
