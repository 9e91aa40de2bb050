extension CustomerField {
    /// Why it is collected, on what ground, and how long it is kept.
    public var collection: CollectionRule {
        CollectionRule(purpose: purpose, basis: basis, retention: .relation)
    }

    private var purpose: CollectionPurpose {
        switch self {
        case .name, .kind, .creditCode, .foundedOn, .registeredCapital, .nature, .shareholders: .identify
        case .region, .address, .phone, .email, .website, .contacts, .postcode, .fax: .reach
        case .industry, .staffBand, .revenueBand, .staffChinese, .staffForeign, .standing, .mainBusiness, .additionalBusiness,
            .businessScope, .leadingProducts, .industryPosition, .culture:
            .understand
        case .coreNeed, .intent, .needType, .tags, .budgetRange, .decisionChain, .developments: .needs
        case .bank, .bankAccount: .settle
        case .salesByYear, .creditRating, .creditReason, .creditRatedOn: .credit
        case .channel, .channelNote, .sourcePerson, .firstContactOn: .source
        case .owner, .valueTier, .abcLevel, .lifecycle, .advantages, .disadvantages, .countermeasures, .notes, .own: .manage
        }
    }

    /// A customer may be a person, and free texts may name some.
    private var basis: LawfulBasis {
        switch self {
        case .name, .address, .phone, .email, .contacts, .fax, .bankAccount, .shareholders, .coreNeed, .decisionChain, .developments,
            .notes:
            .contract
        case .owner, .sourcePerson: .staffManagement
        default: .notPersonal
        }
    }
}

extension ContactFact {
    /// Why it is collected, on what ground, and how long it is kept.
    public var collection: CollectionRule {
        isPersonal
            ? CollectionRule(purpose: .care, basis: .consent, retention: .untilWithdrawn)
            : CollectionRule(purpose: .reach, basis: .contract, retention: .relation)
    }

    /// Under which policies on personal data it is collected.
    public var policies: [PersonalDataPolicy] {
        PersonalDataPolicy.allCases.filter { $0.refusal(of: self) == nil }
    }
}
