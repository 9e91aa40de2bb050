/// One act in the ledger: who did what to which subject, when and from where.
public struct LedgerEntry: Hashable, Sendable, Identifiable {
    /// Its place in the ledger, from 0 without gaps.
    public let index: Int64

    /// When it was done, in milliseconds since 1970-01-01 UTC.
    public let atMilliseconds: Int64

    /// Who did it; nil when nobody was signed in, or the program did it by itself.
    public let actorID: Int64?

    /// In which role, such as `salesperson`.
    public let actorRole: String

    /// From where, such as `web 10.0.0.5` or `command line`.
    public let origin: String

    /// What kind of act, such as `customer.changed`.
    public let kind: String

    /// What kind of thing it was done to, such as `customer`.
    public let subjectKind: String?

    /// Which one of that kind.
    public let subjectID: Int64?

    /// What ties entries of one larger act together, such as the rows of one import.
    public let batch: Int64?

    /// SHA-256 of the sealed body, kept when the body is erased.
    public let commitment: LedgerHash

    /// The particulars, sealed; empty when there were none, nil when they have been erased or are not at hand.
    public let sealedBody: [UInt8]?

    /// The same as `index`.
    public var id: Int64 { index }

    init(_ new: NewEntry, index: Int64) {
        self.index = index
        atMilliseconds = new.atMilliseconds
        actorID = new.actorID
        actorRole = new.actorRole
        origin = new.origin
        kind = new.kind
        subjectKind = new.subjectKind
        subjectID = new.subjectID
        batch = new.batch
        commitment = .commitment(to: new.sealedBody)
        sealedBody = new.sealedBody
    }

    init(
        index: Int64, atMilliseconds: Int64, actorID: Int64?, actorRole: String, origin: String, kind: String,
        subjectKind: String?, subjectID: Int64?, batch: Int64?, commitment: LedgerHash, sealedBody: [UInt8]?
    ) {
        self.index = index
        self.atMilliseconds = atMilliseconds
        self.actorID = actorID
        self.actorRole = actorRole
        self.origin = origin
        self.kind = kind
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.batch = batch
        self.commitment = commitment
        self.sealedBody = sealedBody
    }

    /// The same entry with its body at hand.
    func showing(_ body: [UInt8]) -> LedgerEntry {
        LedgerEntry(
            index: index, atMilliseconds: atMilliseconds, actorID: actorID, actorRole: actorRole, origin: origin,
            kind: kind, subjectKind: subjectKind, subjectID: subjectID, batch: batch, commitment: commitment,
            sealedBody: body)
    }
}
