import Vault

/// What an archive says about a customer, field by field.
public struct CustomerContent: Hashable, Sendable {
    public var name: PrivateText
    public var kind = CustomerKind.company
    public var creditCode: PrivateText?
    /// Code of GB/T 4754-2017, such as `C35`.
    public var industry: String?
    /// Code of GB/T 2260, six digits.
    public var region: String?
    public var address: PrivateText?
    public var staffBand: StaffBand?
    public var revenueBand: RevenueBand?
    public var phone: PrivateText?
    public var email: PrivateText?
    public var website: PrivateText?
    public var contacts: [Contact] = []
    public var coreNeed: PrivateText?
    public var intent: Intent?
    public var needType: NeedType?
    public var tags: [PrivateText] = []
    public var channel: Channel?
    /// Where and how the information was lawfully had (A8).
    public var channelNote: PrivateText?
    public var sourcePersonID: Person.ID?
    public var firstContactOn: CalendarDate?
    /// Who answers for the customer; nil in the public pool.
    public var ownerID: Person.ID?
    public var valueTier: ValueTier?
    public var abcLevel: ABCLevel?
    public var lifecycle = Lifecycle.potential
    public var notes: PrivateText?
    /// What was bought, the latest first: worked out from the dealings, so that a search for a product finds who bought it.
    var purchases: [PrivateText] = []
    /// The fields that few archives fill (``CustomerField/isFurther``); one that says nothing is not in it.
    public private(set) var further: [CustomerField: FieldValue] = [:]

    /// What it says in fields that the company added, as ``OwnField/Kind`` has it: texts and numbers as text, a day, a code, codes as tags, a
    /// person; one that says nothing is not in it.
    public package(set) var own: [OwnField.ID: FieldValue] = [:]

    /// An archive that says nothing but a name.
    public init(name: PrivateText) {
        self.name = name
    }
}

extension CustomerContent {
    /// Any field by itself, for whatever goes over all of them: forms, history, import, masks.
    public subscript(field: CustomerField) -> FieldValue {
        get {
            switch field {
            case .name: FieldValue(name)
            case .kind: .code(kind.rawValue)
            case .creditCode: FieldValue(creditCode)
            case .industry: FieldValue(code: industry)
            case .region: FieldValue(code: region)
            case .address: FieldValue(address)
            case .staffBand: FieldValue(code: staffBand?.rawValue)
            case .revenueBand: FieldValue(code: revenueBand?.rawValue)
            case .phone: FieldValue(phone)
            case .email: FieldValue(email)
            case .website: FieldValue(website)
            case .contacts: contacts.isEmpty ? .absent : .contacts(contacts)
            case .coreNeed: FieldValue(coreNeed)
            case .intent: FieldValue(code: intent?.rawValue)
            case .needType: FieldValue(code: needType?.rawValue)
            case .tags: tags.isEmpty ? .absent : .tags(tags)
            case .channel: FieldValue(code: channel?.rawValue)
            case .channelNote: FieldValue(channelNote)
            case .sourcePerson: sourcePersonID.map(FieldValue.person) ?? .absent
            case .firstContactOn: firstContactOn.map(FieldValue.day) ?? .absent
            case .owner: ownerID.map(FieldValue.person) ?? .absent
            case .valueTier: FieldValue(code: valueTier?.rawValue)
            case .abcLevel: FieldValue(code: abcLevel?.rawValue)
            case .lifecycle: .code(lifecycle.rawValue)
            case .notes: FieldValue(notes)
            case .own: own.isEmpty ? .absent : .own(own)
            default: further[field] ?? .absent
            }
        }
        set { set(field, to: newValue) }
    }

    private mutating func set(_ field: CustomerField, to value: FieldValue) {
        switch field {
        case .name: name = value.text ?? PrivateText("")
        case .kind: kind = value.code.flatMap(CustomerKind.init(rawValue:)) ?? .company
        case .creditCode: creditCode = value.text
        case .industry: industry = value.code
        case .region: region = value.code
        case .address: address = value.text
        case .staffBand: staffBand = value.code.flatMap(StaffBand.init(rawValue:))
        case .revenueBand: revenueBand = value.code.flatMap(RevenueBand.init(rawValue:))
        case .phone: phone = value.text
        case .email: email = value.text
        case .website: website = value.text
        case .contacts: if case .contacts(let list) = value { contacts = list } else { contacts = [] }
        case .coreNeed: coreNeed = value.text
        case .intent: intent = value.code.flatMap(Intent.init(rawValue:))
        case .needType: needType = value.code.flatMap(NeedType.init(rawValue:))
        case .tags: if case .tags(let list) = value { tags = list } else { tags = [] }
        case .channel: channel = value.code.flatMap(Channel.init(rawValue:))
        case .channelNote: channelNote = value.text
        case .sourcePerson: sourcePersonID = value.person
        case .firstContactOn: if case .day(let day) = value { firstContactOn = day } else { firstContactOn = nil }
        case .owner: ownerID = value.person
        case .valueTier: valueTier = value.code.flatMap(ValueTier.init(rawValue:))
        case .abcLevel: abcLevel = value.code.flatMap(ABCLevel.init(rawValue:))
        case .lifecycle: lifecycle = value.code.flatMap(Lifecycle.init(rawValue:)) ?? .potential
        case .notes: notes = value.text
        case .own: if case .own(let values) = value { own = values } else { own = [:] }
        default: further[field] = value.isAbsent ? nil : value
        }
    }

    /// The fields in which this archive differs from another, in the order of the form; each that the company added by itself.
    public func changes(to other: CustomerContent) -> [FieldChange] {
        let changes: [FieldChange] = CustomerField.allCases.filter { $0 != .own }.compactMap { field in
            let before = self[field]
            let after = other[field]
            return before == after ? nil : FieldChange(field: field, before: before, after: after)
        }
        return changes + ownChanges(to: other)
    }

    private func ownChanges(to other: CustomerContent) -> [FieldChange] {
        guard own != other.own else { return [] }
        return Set(own.keys).union(other.own.keys).sorted().compactMap { id in
            let (before, after) = (own[id] ?? .absent, other.own[id] ?? .absent)
            return before == after ? nil : FieldChange(field: .own, own: id, before: before, after: after)
        }
    }

    /// Makes the field say what it says after a change.
    mutating func take(_ change: FieldChange) {
        if let id = change.own { own[id] = change.after.isAbsent ? nil : change.after } else { self[change.field] = change.after }
    }

    /// The fields of `required` in which nothing was entered.
    public func missing(of required: Set<CustomerField>) -> [CustomerField] {
        CustomerField.allCases.filter { required.contains($0) && $0 != .own && self[$0].isAbsent }
    }
}

/// One field before and after a change.
public struct FieldChange: Hashable, Sendable {
    /// Which field; ``CustomerField/own`` for one that the company added.
    public let field: CustomerField
    /// Which of those the company added; nil for any other.
    public var own: OwnField.ID?
    /// What it said.
    public let before: FieldValue
    /// What it says now.
    public let after: FieldValue

    /// Its name in forms and the API: `intent`, `own.12`.
    public var name: String { own.map { OwnField.prefix + String($0.rawValue) } ?? field.rawValue }
}
