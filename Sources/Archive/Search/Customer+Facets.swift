import Vault

extension TokenKind {
    /// The customer's owner.
    static let owner = TokenKind(rawValue: 70)
    /// The customer's department.
    static let department = TokenKind(rawValue: 71)
    /// The state of the archive.
    static let state = TokenKind(rawValue: 72)
    /// A field that says something, of those that few archives fill.
    static let filled = TokenKind(rawValue: 76)
    /// The month in which the customer was entered.
    static let created = TokenKind(rawValue: 74)
    /// A field that says nothing, of those that most archives fill.
    static let empty = TokenKind(rawValue: 75)

    /// What is chosen in a field that the company added.
    static let own = TokenKind(rawValue: 73)

    /// A coded field. Field numbers are frozen and lie below 100.
    static func facet(_ field: CustomerField) -> TokenKind {
        TokenKind(rawValue: 100 + UInt8(truncatingIfNeeded: field.tag))
    }
}

extension Customer {
    /// What lists are narrowed by, and by whom it is reached. Industry and region are hierarchies: a customer carries every code above its own.
    var facetTerms: [TokenMint.Term] {
        var terms = [TokenMint.Term(.state, state.rawValue)]
        if let owner = content.ownerID { terms.append(.id(.owner, owner.rawValue)) }
        if let departmentID { terms.append(.id(.department, departmentID.rawValue)) }
        for field in Self.codedFields {
            guard let code = content[field].code else { continue }
            terms += field.codes(above: code).map { TokenMint.Term(.facet(field), $0) }
        }
        for (id, value) in content.own.sorted(by: { $0.key < $1.key }) { terms += value.ownCodes.map { .own(id, $0) } }
        if let source = content.sourcePersonID { terms.append(.id(.facet(.sourcePerson), source.rawValue)) }
        if let day = content.firstContactOn { terms.append(TokenMint.Term(.facet(.firstContactOn), day.period)) }
        terms.append(TokenMint.Term(.created, CalendarDate(createdAt).period))
        terms += Self.usuallyFilled.filter { content[$0].isAbsent }.map { TokenMint.Term(.empty, $0.rawValue) }
        return terms + furtherTerms
    }

    /// The fields that few archives fill.
    private var furtherTerms: [TokenMint.Term] {
        content.further.keys.sorted { $0.tag < $1.tag }.flatMap { field in
            [TokenMint.Term(.filled, field.rawValue)] + (content[field].code.map { [TokenMint.Term(.facet(field), $0)] } ?? [])
        }
    }

    /// Coded fields that most archives fill.
    private static let codedFields = CustomerQuery.filterFields + [.revenueBand]

    /// Fields that most archives fill and none must, so that it is the empty ones that are looked for.
    static let usuallyFilled: [CustomerField] = [
        .creditCode, .industry, .region, .phone, .contacts, .coreNeed, .intent, .needType, .sourcePerson, .firstContactOn, .owner,
        .valueTier, .abcLevel,
    ]
}

extension TokenMint.Term {
    /// A reference by its number.
    static func id(_ kind: TokenKind, _ id: Int64) -> TokenMint.Term { TokenMint.Term(kind, String(id)) }

    /// A choice, or a person by number, in a field that the company added.
    static func own(_ id: OwnField.ID, _ code: String) -> TokenMint.Term { TokenMint.Term(.own, "\(id.rawValue):\(code)") }
}

extension FieldValue {
    /// What lists can be narrowed by in a value of a field that the company added: its codes, or a person's number.
    var ownCodes: [String] {
        switch self {
        case .code(let code): [code]
        case .tags(let codes): codes.map(\.inTheClear)
        case .person(let person): [String(person.rawValue)]
        default: []
        }
    }
}

extension CustomerField {
    /// A code and the codes of the classes that it belongs to: GB/T 4754 has classes of 1, 3, 4 and 5 characters, GB/T 2260 divisions of 2, 4 and 6.
    fileprivate func codes(above code: String) -> [String] {
        let lengths =
            switch self {
            case .industry: [1, 3, 4, 5]
            case .region: [2, 4, 6]
            default: [code.count]
            }
        return lengths.filter { $0 <= code.count }.map { String(code.prefix($0)) }
    }
}
