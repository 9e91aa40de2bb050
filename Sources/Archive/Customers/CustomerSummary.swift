import Vault

/// What a list shows of a customer: the coded facts and the few private ones that identify it.
public struct CustomerSummary: Identifiable, Hashable, Sendable {
    public let id: Customer.ID
    public let number: String
    public let version: Int64
    public let state: FilingState
    public let kind: CustomerKind
    public let ownerID: Person.ID?
    public let departmentID: Department.ID?
    public let enteredByID: Person.ID?
    public let changedByID: Person.ID?
    public let industry: String?
    public let region: String?
    public let intent: Intent?
    public let needType: NeedType?
    public let valueTier: ValueTier?
    public let abcLevel: ABCLevel?
    public let lifecycle: Lifecycle
    public let channel: Channel?
    public let createdAt: Moment
    public let updatedAt: Moment
    public let isDemonstration: Bool
    /// The customer's name.
    public let name: PrivateText
    /// The first contact's name.
    public let contactName: PrivateText?
    /// The first contact's first number, or the company's.
    public let contactPhone: PrivateText?
}

extension CustomerContent {
    /// What lists show, sealed apart so that a page of them stays quick.
    var summaryRecord: RecordWriter {
        var writer = RecordWriter(capacity: 96)
        writer.text(SummaryTag.name, name)
        writer.text(SummaryTag.contactName, contacts.first?.name)
        writer.text(SummaryTag.contactPhone, contacts.first?.phones.first ?? phone)
        return writer
    }
}

/// The numbers of a summary's parts in sealed records, frozen.
enum SummaryTag {
    static let name: UInt16 = 1
    static let contactName: UInt16 = 2
    static let contactPhone: UInt16 = 3
}
