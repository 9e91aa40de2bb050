import Wording

/// What a list can be narrowed by: a field of the archive or a fact about it.
public enum FilterField: Hashable, Sendable {
    /// A field of the archive.
    case field(CustomerField)
    /// A field that the company added.
    case own(OwnField.ID)
    /// The state of the archive.
    case state
    /// When it was entered.
    case created
    /// When it was last changed.
    case updated

    /// What its value is, as far as filters tell values apart.
    public enum Kind: Hashable, Sendable {
        /// One of a list of codes.
        case choice
        /// A person of the company.
        case person
        /// Text, or several texts.
        case text
        /// A calendar day.
        case day
        /// Money.
        case amount
        /// A number of persons.
        case count
        /// What its definition says; which of the ways fits is known by that alone.
        case own
    }

    /// What its value is.
    public var kind: Kind {
        switch self {
        case .state: .choice
        case .created, .updated: .day
        case .field(let field): field.filterKind
        case .own: .own
        }
    }

    /// The ways in which it can be asked for, the usual one first.
    public var ways: [FilterTest.Way] {
        let ways: [FilterTest.Way] =
            switch kind {
            case .choice, .person: [.anyOf, .noneOf]
            case .text: [.contains, .lacks]
            case .day: [.since, .until, .within, .before]
            case .amount, .count: [.atLeast, .atMost]
            case .own: FilterTest.Way.allCases.filter(\.takesValue)
            }
        return mayBeEmpty ? ways + [.isFilled, .isEmpty] : ways
    }

    /// The same where it is known which fields the company added, and of what kind.
    public func ways(knowing own: OwnFields) -> [FilterTest.Way] {
        if case .own(let id) = self, let known = own[id] { known.filterWays } else { ways }
    }

    /// Whether an archive may say nothing of it.
    var mayBeEmpty: Bool {
        switch self {
        case .state, .created, .updated, .field(.name), .field(.kind), .field(.lifecycle): false
        case .field, .own: true
        }
    }

    /// What people call it.
    public var wording: Wording {
        switch self {
        case .field(let field): field.wording
        case .own: CustomerField.own.wording
        case .state: Wording("档案状态", en: "State")
        case .created: Wording("建档日期", en: "Entered on")
        case .updated: Wording("更新日期", en: "Changed on")
        }
    }
}

extension FilterField: RawRepresentable {
    /// Reads a name as it stands in addresses and saved views.
    public init?(rawValue name: String) {
        switch name {
        case "state": self = .state
        case "created": self = .created
        case "updated": self = .updated
        default:
            if let own = OwnField.id(named: name) {
                self = .own(own)
            } else if let field = CustomerField(rawValue: name), field != .own {
                self = .field(field)
            } else {
                return nil
            }
        }
    }

    /// As it stands in addresses and saved views; never renamed.
    public var rawValue: String {
        switch self {
        case .field(let field): field.rawValue
        case .own(let own): OwnField.prefix + String(own.rawValue)
        case .state: "state"
        case .created: "created"
        case .updated: "updated"
        }
    }
}

extension OwnField {
    /// The ways in which it can be asked for, the usual one first.
    public var filterWays: [FilterTest.Way] {
        let ways: [FilterTest.Way] =
            switch kind {
            case .text: [.contains, .lacks]
            case .number: [.atLeast, .atMost]
            case .day: [.since, .until, .within, .before]
            case .choice, .choices, .person: [.anyOf, .noneOf]
            }
        return ways + [.isFilled, .isEmpty]
    }
}

extension CustomerField {
    fileprivate var filterKind: FilterField.Kind {
        switch shape {
        case .text, .tags, .contacts, .steps, .own: .text
        case .code: .choice
        case .day: .day
        case .person: .person
        case .amount, .range, .sales: .amount
        case .count: .count
        }
    }
}
