import Vault

/// Two archives of one customer made one (合并, A13): one is kept, the other absorbed; nothing is lost, and it can be undone.
public struct Merge: Identifiable, Hashable, Sendable {
    /// The number of a merge.
    public typealias ID = RowID<Merge>

    /// Its number.
    public let id: ID
    /// The customer that stays.
    public let keptID: Customer.ID
    /// The customer that went into it.
    public let absorbedID: Customer.ID
    /// The version of the kept archive before.
    public let versionBefore: Int64
    /// The version after; the same where it said everything already.
    public let versionAfter: Int64
    /// Who merged them.
    public let byID: Person.ID?
    /// When.
    public let at: Moment
    /// When it was undone; nil while it stands.
    public let undoneAt: Moment?
    /// Why.
    public let reason: PrivateText

    /// Most characters of the reason.
    public static let reasonCharactersMax = 500
    /// Most dealings that go along: each is sealed anew in one transaction.
    public static let dealingsMax = 5_000
}

/// Two archives beside each other before they are merged.
public struct MergePreview: Sendable {
    /// The one that would stay.
    public let kept: Customer
    /// The one that would go into it.
    public let absorbed: Customer
    /// The fields to choose in: both say something, and not the same. Before is what the kept one says.
    public let choices: [FieldChange]
    /// Fields that only the absorbed one fills: they are taken over.
    public let taken: [FieldChange]
    /// How many dealings go along.
    public let dealingCount: Int
    /// How many contacts of the absorbed one the kept one does not have.
    public let contactCount: Int
}

/// A customer that was merged into another, as the archive of the other tells it.
public struct AbsorbedCustomer: Sendable {
    /// The merge.
    public let merge: Merge
    /// Its number, which still leads to the archive that was kept.
    public let number: String
    /// What it was called.
    public let name: PrivateText
    /// The number of the archive that was kept.
    public let keptNumber: String
}
