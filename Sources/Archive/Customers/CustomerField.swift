import Vault

/// Every field of a customer's archive, the one list that forms, checks, history, import and API go by.
public enum CustomerField: String, CaseIterable, Codable, Hashable, Sendable {
    case name, kind, creditCode, industry, region, address, staffBand, revenueBand, phone, email, website, contacts
    case coreNeed, intent, needType, tags
    case channel, channelNote, sourcePerson, firstContactOn, owner, valueTier, abcLevel, lifecycle, notes

    /// The part of the archive it belongs to (A5).
    public enum Section: String, CaseIterable, Sendable {
        /// 基础信息.
        case basics
        /// 需求信息.
        case needs
        /// 关联信息.
        case relations
    }

    /// What its value is.
    public enum Shape: Hashable, Sendable {
        /// Private text of one line or several, of so many characters at most.
        case text(charactersMax: Int, isMultiline: Bool)
        /// One of a fixed list of codes.
        case code
        /// A calendar day.
        case day
        /// A person of the company.
        case person
        /// Several short private texts.
        case tags
        /// The list of contacts.
        case contacts
    }

    /// The fields A7 names.
    static let requiredByDefault: Set<CustomerField> = [
        .name, .industry, .contacts, .coreNeed, .intent, .sourcePerson, .firstContactOn,
    ]

    /// Fields whose change is checked again: who the customer is and how it is classified.
    static let keyByDefault: Set<CustomerField> = [
        .name, .kind, .creditCode, .industry, .contacts, .phone, .valueTier, .abcLevel,
    ]
}

extension CustomerField {
    /// Its number in sealed records, frozen.
    var tag: UInt16 {
        switch self {
        case .name: 1
        case .kind: 2
        case .creditCode: 3
        case .industry: 4
        case .region: 5
        case .address: 6
        case .staffBand: 7
        case .revenueBand: 8
        case .phone: 9
        case .email: 10
        case .website: 11
        case .contacts: 12
        case .coreNeed: 20
        case .intent: 21
        case .needType: 22
        case .tags: 23
        case .channel: 30
        case .channelNote: 31
        case .sourcePerson: 32
        case .firstContactOn: 33
        case .owner: 34
        case .valueTier: 35
        case .abcLevel: 36
        case .lifecycle: 37
        case .notes: 38
        }
    }

    private static let byTag = Dictionary(uniqueKeysWithValues: allCases.map { ($0.tag, $0) })

    /// The field of a number in a sealed record; nil for one a newer program wrote.
    static func tagged(_ tag: UInt16) -> CustomerField? { byTag[tag] }

    /// The part of the archive it belongs to.
    public var section: Section {
        switch self {
        case .name, .kind, .creditCode, .industry, .region, .address, .staffBand, .revenueBand, .phone, .email,
            .website, .contacts:
            .basics
        case .coreNeed, .intent, .needType, .tags: .needs
        case .channel, .channelNote, .sourcePerson, .firstContactOn, .owner, .valueTier, .abcLevel, .lifecycle,
            .notes:
            .relations
        }
    }

    /// What its value is.
    public var shape: Shape {
        switch self {
        case .name: .text(charactersMax: 120, isMultiline: false)
        case .creditCode: .text(charactersMax: 18, isMultiline: false)
        case .address: .text(charactersMax: 200, isMultiline: false)
        case .phone: .text(charactersMax: 60, isMultiline: false)
        case .email, .website: .text(charactersMax: 200, isMultiline: false)
        case .coreNeed: .text(charactersMax: 2_000, isMultiline: true)
        case .channelNote: .text(charactersMax: 500, isMultiline: true)
        case .notes: .text(charactersMax: 10_000, isMultiline: true)
        case .kind, .industry, .region, .staffBand, .revenueBand, .intent, .needType, .channel, .valueTier,
            .abcLevel, .lifecycle:
            .code
        case .firstContactOn: .day
        case .sourcePerson, .owner: .person
        case .tags: .tags
        case .contacts: .contacts
        }
    }

    /// Which mask covers it where the reader may not see it in the clear.
    public var mask: MaskPolicy.Kind? {
        switch self {
        case .creditCode: .creditCode
        case .address: .address
        case .phone: .phone
        case .email: .email
        default: nil
        }
    }
}
