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

extension CustomerSummary {
    /// What lists show of an opened archive.
    init(_ customer: Customer) {
        let content = customer.content
        self.init(
            id: customer.id, number: customer.number, version: customer.version, state: customer.state, kind: content.kind,
            ownerID: content.ownerID, departmentID: customer.departmentID, enteredByID: customer.enteredByID,
            changedByID: customer.changedByID, industry: content.industry, region: content.region, intent: content.intent,
            needType: content.needType, valueTier: content.valueTier, abcLevel: content.abcLevel, lifecycle: content.lifecycle,
            channel: content.channel, createdAt: customer.createdAt, updatedAt: customer.updatedAt,
            isDemonstration: customer.isDemonstration, name: content.name, contactName: content.summaryContactName,
            contactPhone: content.summaryContactPhone)
    }
}

extension CustomerContent {
    fileprivate var summaryContactName: PrivateText? { contacts.first?.name }
    fileprivate var summaryContactPhone: PrivateText? { contacts.first?.phones.first ?? phone }

    /// What lists show, sealed apart so that a page of them stays quick.
    var summaryRecord: RecordWriter {
        var writer = RecordWriter(capacity: 96)
        writer.text(SummaryTag.name, name)
        writer.text(SummaryTag.contactName, summaryContactName)
        writer.text(SummaryTag.contactPhone, summaryContactPhone)
        return writer
    }
}

/// The numbers of a summary's parts in sealed records, frozen.
enum SummaryTag {
    static let name: UInt16 = 1
    static let contactName: UInt16 = 2
    static let contactPhone: UInt16 = 3
}
