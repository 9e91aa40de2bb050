import Archive

/// Fields of a section that few archives fill and that are shown together: closed on the form until one is filled or wrong,
/// absent from the page of an archive that fills none.
enum FieldGroup: String, CaseIterable, Sendable {
    case registration, business, decision, credit, assessment

    /// The section it stands in.
    var section: CustomerField.Section {
        switch self {
        case .registration, .business: .basics
        case .decision: .needs
        case .credit, .assessment: .relations
        }
    }

    /// Its fields, in the order in which they are asked.
    var fields: [CustomerField] {
        switch self {
        case .registration: [.foundedOn, .registeredCapital, .nature, .shareholders, .bank, .bankAccount, .postcode, .fax]
        case .business:
            [
                .standing, .industryPosition, .mainBusiness, .additionalBusiness, .leadingProducts, .businessScope, .staffChinese,
                .staffForeign, .culture,
            ]
        case .decision: [.budgetRange, .decisionChain, .developments]
        case .credit: [.creditRating, .creditRatedOn, .creditReason, .salesByYear]
        case .assessment: [.advantages, .disadvantages, .countermeasures]
        }
    }

    /// What it is called.
    var name: Bilingual {
        switch self {
        case .registration: Bilingual("工商与银行", en: "Registration and bank")
        case .business: Bilingual("经营情况", en: "Business")
        case .decision: Bilingual("预算与决策", en: "Budget and decision")
        case .credit: Bilingual("销售与信用", en: "Sales and credit")
        case .assessment: Bilingual("优劣势与对策", en: "Strengths and countermeasures")
        }
    }
}
