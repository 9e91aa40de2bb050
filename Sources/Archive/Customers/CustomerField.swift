import Vault

/// Every field of a customer's archive, the one list that forms, checks, history, import and API go by.
public enum CustomerField: String, CaseIterable, Codable, Hashable, Sendable {
    case name, kind, creditCode, industry, region, address, staffBand, revenueBand, phone, email, website, contacts
    case postcode, fax, foundedOn, registeredCapital, nature, shareholders, bank, bankAccount
    case staffChinese, staffForeign, standing, mainBusiness, additionalBusiness, businessScope, leadingProducts
    case industryPosition, culture
    case coreNeed, intent, needType, tags, budgetRange, decisionChain, developments
    case channel, channelNote, sourcePerson, firstContactOn, owner, valueTier, abcLevel, lifecycle
    case salesByYear, creditRating, creditReason, creditRatedOn, advantages, disadvantages, countermeasures, notes
    /// All that the company added by itself.
    case own

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
        /// Short private texts that follow one another, such as who decides after whom.
        case steps
        /// An amount of money.
        case amount
        /// An amount of money of which bounds are known.
        case range
        /// A number of persons.
        case count
        /// Amounts of money by year.
        case sales
        /// Values of the fields that the company added.
        case own
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
        // Values of own fields stand under numbers of their own (`OwnTag`), so nothing is written under this one.
        case .own: 0
        default: furtherTag
        }
    }

    private var furtherTag: UInt16 {
        switch self {
        case .postcode: 40
        case .fax: 41
        case .foundedOn: 42
        case .registeredCapital: 43
        case .shareholders: 44
        case .bank: 45
        case .bankAccount: 46
        case .nature: 47
        case .standing: 48
        case .staffChinese: 49
        case .staffForeign: 50
        case .mainBusiness: 51
        case .additionalBusiness: 52
        case .businessScope: 53
        case .leadingProducts: 54
        case .industryPosition: 55
        case .culture: 56
        case .budgetRange: 60
        case .decisionChain: 61
        case .developments: 62
        case .salesByYear: 70
        case .creditRating: 71
        case .creditReason: 72
        case .creditRatedOn: 73
        case .advantages: 74
        case .disadvantages: 75
        case .countermeasures: 76
        default: 0
        }
    }

    /// Whether it is one of those that few archives fill: kept by themselves (``CustomerContent/further``), all of them sealed.
    public var isFurther: Bool { Self.further.contains(self) }

    /// The fields that few archives fill, in the order of the form.
    public static let furtherFields = allCases.filter { $0.furtherTag != 0 }
    private static let further = Set(furtherFields)

    private static let byTag = Dictionary(uniqueKeysWithValues: allCases.map { ($0.tag, $0) })

    /// The field of a number in a sealed record; nil for one a newer program wrote.
    static func tagged(_ tag: UInt16) -> CustomerField? { byTag[tag] }

    /// The part of the archive it belongs to.
    public var section: Section {
        switch self {
        case .name, .kind, .creditCode, .industry, .region, .address, .staffBand, .revenueBand, .phone, .email,
            .website, .contacts, .postcode, .fax, .foundedOn, .registeredCapital, .nature, .shareholders, .bank,
            .bankAccount, .staffChinese, .staffForeign, .standing, .mainBusiness, .additionalBusiness, .businessScope,
            .leadingProducts, .industryPosition, .culture:
            .basics
        case .coreNeed, .intent, .needType, .tags, .budgetRange, .decisionChain, .developments: .needs
        case .channel, .channelNote, .sourcePerson, .firstContactOn, .owner, .valueTier, .abcLevel, .lifecycle,
            .salesByYear, .creditRating, .creditReason, .creditRatedOn, .advantages, .disadvantages, .countermeasures,
            .notes, .own:
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
            .abcLevel, .lifecycle, .nature, .standing, .creditRating:
            .code
        case .postcode: .text(charactersMax: 6, isMultiline: false)
        case .fax, .bankAccount: .text(charactersMax: 60, isMultiline: false)
        case .bank: .text(charactersMax: 120, isMultiline: false)
        case .industryPosition, .creditReason: .text(charactersMax: 500, isMultiline: true)
        case .shareholders, .mainBusiness, .additionalBusiness, .leadingProducts, .culture, .advantages,
            .disadvantages, .countermeasures:
            .text(charactersMax: 1_000, isMultiline: true)
        case .businessScope, .developments: .text(charactersMax: 2_000, isMultiline: true)
        case .registeredCapital: .amount
        case .budgetRange: .range
        case .staffChinese, .staffForeign: .count
        case .salesByYear: .sales
        case .decisionChain: .steps
        case .firstContactOn, .foundedOn, .creditRatedOn: .day
        case .sourcePerson, .owner: .person
        case .tags: .tags
        case .contacts: .contacts
        case .own: .own
        }
    }

    /// Which mask covers it where the reader may not see it in the clear.
    public var mask: MaskPolicy.Kind? {
        switch self {
        case .creditCode: .creditCode
        case .address: .address
        case .phone, .fax: .phone
        case .email: .email
        case .bankAccount: .bankAccount
        default: nil
        }
    }

    /// Whether what is typed may have several lines.
    var takesLines: Bool {
        switch shape {
        case .text(_, let isMultiline): isMultiline
        case .sales, .steps: true
        default: false
        }
    }
}
