/// Something that was done, before it has its place in the ledger.
public struct NewEntry: Hashable, Sendable {
    /// When it was done, in milliseconds since 1970-01-01 UTC.
    public var atMilliseconds: Int64

    /// Who did it; nil when nobody was signed in, or the program did it by itself.
    public var actorID: Int64?

    /// In which role, such as `salesperson`.
    public var actorRole: String

    /// From where, such as `web 10.0.0.5` or `command line`.
    public var origin: String

    /// What kind of act, such as `customer.changed`.
    public var kind: String

    /// What kind of thing it was done to, such as `customer`.
    public var subjectKind: String?

    /// Which one of that kind.
    public var subjectID: Int64?

    /// What ties entries of one larger act together, such as the rows of one import.
    public var batch: Int64?

    /// The particulars, sealed; empty when there are none.
    public var sealedBody: [UInt8]

    /// An act with its particulars; what is left out is absent.
    public init(
        atMilliseconds: Int64,
        actorID: Int64?,
        actorRole: String,
        origin: String,
        kind: String,
        subjectKind: String? = nil,
        subjectID: Int64? = nil,
        batch: Int64? = nil,
        sealedBody: [UInt8] = []
    ) {
        self.atMilliseconds = atMilliseconds
        self.actorID = actorID
        self.actorRole = actorRole
        self.origin = origin
        self.kind = kind
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.batch = batch
        self.sealedBody = sealedBody
    }
}
