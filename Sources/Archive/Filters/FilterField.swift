import Wording

/// What a list can be narrowed by: a field of the archive or a fact about it.
public enum FilterField: Hashable, Sendable {
    /// A field of the archive.
    case field(CustomerField)
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
    }

    /// Every field, in the order of the form, the facts about the archive behind.
    public static let all = CustomerField.allCases.map(FilterField.field) + [.state, .created, .updated]

    /// What its value is.
    public var kind: Kind {
        switch self {
        case .state: .choice
        case .created, .updated: .day
        case .field(let field): field.filterKind
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
            }
        return mayBeEmpty ? ways + [.isFilled, .isEmpty] : ways
    }

    /// Whether an archive may say nothing of it.
    var mayBeEmpty: Bool {
        switch self {
        case .state, .created, .updated, .field(.name), .field(.kind), .field(.lifecycle): false
        case .field: true
        }
    }

    /// What people call it.
    public var wording: Wording {
        switch self {
        case .field(let field): field.wording
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
            guard let field = CustomerField(rawValue: name) else { return nil }
            self = .field(field)
        }
    }

    /// As it stands in addresses and saved views; never renamed.
    public var rawValue: String {
        switch self {
        case .field(let field): field.rawValue
        case .state: "state"
        case .created: "created"
        case .updated: "updated"
        }
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
