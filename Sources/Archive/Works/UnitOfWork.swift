import Database
import Ledger
import Vault

/// One transaction, one actor, one moment, one ledger entry or more.
///
/// Every store takes a unit of work, so there is no way to read or change customer data without an
/// actor whose reach is in the SQL and whose act is in the ledger. It is valid inside the block that
/// was given it and never leaves its thread.
public final class UnitOfWork {
    /// Who acts.
    public let actor: Actor
    /// When, the same for everything inside.
    public let at: Moment
    /// The policies in force.
    public let policies: Policies
    /// The people and departments, by id.
    public let directory: Directory
    /// The fields that the company added.
    public let ownFields: OwnFields
    let connection: Connection
    let keys: ArchiveKeys
    /// What ties the entries of a larger act together.
    var batch: Int64?
    private(set) var entries: [NewEntry] = []
    /// Changes that were laid beside the search index.
    var freshTokenCount = 0

    init(actor: Actor, at: Moment, snapshot: ArchiveSnapshot, connection: Connection, keys: ArchiveKeys) {
        self.actor = actor
        self.at = at
        self.policies = snapshot.policies
        self.directory = snapshot.directory
        self.ownFields = snapshot.ownFields
        self.connection = connection
        self.keys = keys
    }

    /// Notes what is done; it is written to the ledger with the transaction, or not at all.
    ///
    /// - Parameters:
    ///   - act: what kind of act.
    ///   - subject: what it is done to.
    ///   - body: the particulars, which are sealed.
    ///   - key: the key to seal them under; the ledger's own when nil.
    func record(_ act: Act, _ subject: Subject?, body: RecordWriter? = nil, under key: DataKey? = nil) throws {
        let sealed = try body.map { body in
            keys.vault.seal(body, under: try key ?? keys.ring.key(.ledger), at: EntryBody.place(of: subject))
        }
        record(act, subject, sealed: sealed)
    }

    /// Notes what is done with particulars that were sealed before, at `EntryBody.place(of:)`.
    func record(_ act: Act, _ subject: Subject?, sealed: Sealed?) {
        entries.append(
            NewEntry(
                atMilliseconds: at.rawValue, actorID: actor.personID?.rawValue, actorRole: actor.role.rawValue,
                origin: actor.origin, kind: act.rawValue, subjectKind: subject?.kind.rawValue,
                subjectID: subject?.id, batch: batch, sealedBody: sealed?.bytes ?? []))
    }
}

extension UnitOfWork {
    /// Whether all that was noted may be done on a full disk.
    var isAllowedOnFullDisk: Bool {
        entries.allSatisfy { Act(rawValue: $0.kind)?.isAllowedOnFullDisk == true }
    }

    /// Takes what another actor noted in the same transaction, in its order, as part of this one's commit.
    func adopt(_ other: UnitOfWork) {
        entries += other.entries
        freshTokenCount += other.freshTokenCount
    }
}

/// Where the sealed particulars of ledger entries belong.
enum EntryBody {
    static let column = SealedColumn(table: SealedTable.ledger, column: 1)

    static func place(of subject: Subject?) -> SealedPlace {
        column.at(row: subject?.id ?? 0)
    }
}
