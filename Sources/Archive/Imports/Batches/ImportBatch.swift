import Wording

/// One import: a file, its plan, and how far it is.
public struct ImportBatch: Identifiable, Hashable, Sendable {
    /// The key of an import.
    public typealias ID = RowID<ImportBatch>

    /// The key.
    public let id: ID
    /// Who imports; nil for the program itself.
    public let personID: Person.ID?
    /// Who asked for the present or last work in the background.
    public let askedByID: Person.ID?
    /// From where, as `Actor.origin`.
    public let askedFrom: String
    /// How far it is.
    public let state: ImportState
    /// When the file was uploaded.
    public let createdAt: Moment
    /// When the present or last work in the background began.
    public let startedAt: Moment?
    /// When it last moved on.
    public let updatedAt: Moment
    /// The file's length in bytes.
    public let byteCount: Int64
    /// Rows below the header, those without a customer included.
    public let rowCount: Int
    /// Rows of the present or last work in the background.
    public let workCount: Int
    /// How many of them are done.
    public let doneCount: Int
    /// Rows between and below the others in which nothing stands.
    public let blankCount: Int
    /// Rows of sums, and repeated headers.
    public let totalCount: Int
    /// What was found in the file and how its columns are read.
    public let plan: ImportPlan
    /// Why the last work in the background stopped; nil when it did not.
    public let failure: Wording?

    /// Rows a second of the work in the background; nil before it has begun.
    public var rowsPerSecond: Double? {
        guard let startedAt, updatedAt > startedAt else { return nil }
        return Double(doneCount) * 1_000 / Double(updatedAt.rawValue - startedAt.rawValue)
    }

    /// Whether the whole of it can be taken back.
    public var isUndoable: Bool { state == .committed || state == .cancelled }
}

/// How many rows of an import there are of each kind.
public struct ImportCounts: Hashable, Sendable {
    /// By verdict of the dry run.
    public internal(set) var verdicts: [RowVerdict: Int] = [:]
    /// By what became of them.
    public internal(set) var outcomes: [RowOutcome: Int] = [:]

    /// How many rows of suspected duplicates have no choice of a person yet.
    public internal(set) var undecided = 0
}
