import Vault

extension TokenKind {
    /// The customer's owner.
    static let owner = TokenKind(rawValue: 70)
    /// The customer's department.
    static let department = TokenKind(rawValue: 71)
    /// The state of the archive.
    static let state = TokenKind(rawValue: 72)

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
        for field in CustomerQuery.filterFields {
            guard let code = content[field].code else { continue }
            terms += field.codes(above: code).map { TokenMint.Term(.facet(field), $0) }
        }
        for (id, value) in content.own.sorted(by: { $0.key < $1.key }) { terms += value.ownCodes.map { .own(id, $0) } }
        return terms
    }
}

extension TokenMint.Term {
    /// A reference by its number.
    static func id(_ kind: TokenKind, _ id: Int64) -> TokenMint.Term { TokenMint.Term(kind, String(id)) }

    /// A choice, or a person by number, in a field that the company added.
    static func own(_ id: OwnField.ID, _ code: String) -> TokenMint.Term { TokenMint.Term(.own, "\(id.rawValue):\(code)") }
}

extension FieldValue {
    /// What lists can be narrowed by in a value of a field that the company added: its codes, or a person's number.
    fileprivate var ownCodes: [String] {
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

extension CustomerQuery {
    /// What a customer within `reach` must carry to be on the list; nil where nothing narrows it or nothing is in reach.
    func match(within reach: [[BlindToken]], mint: TokenMint) -> TokenMatch? {
        guard !isWhole else { return nil }
        var groups: [[TokenMint.Term]] = Self.filterFields.map { field in
            (codes[field] ?? []).map { TokenMint.Term(.facet(field), field == .region ? $0.regionStem : $0) }
        }
        groups.append(states.map { TokenMint.Term(.state, $0.rawValue) })
        groups.append(ownerIDs.map { .id(.owner, $0.rawValue) })
        return TokenMatch(groups: reach + groups.filter { !$0.isEmpty }.map { mint.tokens(of: $0) })
    }
}
