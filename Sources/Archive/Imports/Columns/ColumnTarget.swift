import Wording

/// Where the values of a column go.
public enum ColumnTarget: Hashable, Sendable {
    /// A field of the archive; never `.contacts`, which is made of parts.
    case field(CustomerField)
    /// A part of the row's first, second … contact, counted from 1.
    case contact(ContactPart, number: Int)
    /// A field that the company added.
    case own(OwnField.ID)
    /// A part of a dealing; only in a list of dealings.
    case dealing(DealingColumn)
    /// A line of the remarks, with the column's title before it.
    case addedToNotes
    /// Nowhere.
    case ignored

    /// Every place a person can choose, in the order of the form, but for fields that the company added.
    public static let choices: [ColumnTarget] = {
        let fields = CustomerField.allCases.filter { $0 != .contacts && $0 != .own }.map(ColumnTarget.field)
        let contacts = (1...ImportLimits.contactsPerRow).flatMap { number in
            ContactPart.allCases.map { ColumnTarget.contact($0, number: number) }
        }
        return [.ignored] + fields + contacts + [.addedToNotes]
    }()

    /// Every place a person can choose in a list of dealings, in the order of the form.
    public static let dealingChoices: [ColumnTarget] =
        [.ignored, .field(.name), .field(.creditCode)] + DealingColumn.allCases.map(ColumnTarget.dealing)

    /// Every place a person can choose for a file of this kind.
    public static func choices(of kind: ImportKind) -> [ColumnTarget] {
        switch kind {
        case .customers: choices
        case .dealings: dealingChoices
        }
    }

    /// Whether several columns may go there.
    public var takesSeveral: Bool {
        switch self {
        case .contact(.phone, _), .addedToNotes, .ignored: true
        case .field, .contact, .own, .dealing: false
        }
    }
}

extension ColumnTarget {
    private static let byCode = Dictionary((choices + dealingChoices).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// Its name in forms, the API and remembered columns: `industry`, `contact.phone`, `contact2.name`, `own.12`, `notes+`, `-`.
    public var code: String {
        switch self {
        case .field(let field): field.rawValue
        case .contact(let part, 1): "contact.\(part.rawValue)"
        case .contact(let part, let number): "contact\(number).\(part.rawValue)"
        case .own(let id): OwnField.prefix + String(id.rawValue)
        case .dealing(let column): "dealing.\(column.rawValue)"
        case .addedToNotes: "notes+"
        case .ignored: "-"
        }
    }

    /// The place of that name; nil for an unknown one.
    public init?(code: String) {
        guard let target = Self.byCode[code] ?? OwnField.id(named: code).map(ColumnTarget.own) else { return nil }
        self = target
    }

    /// What people choose it by, where fields that the company added are known.
    public func wording(_ own: OwnFields) -> Wording {
        if case .own(let id) = self, let field = own[id] { field.wording } else { wording }
    }

    /// What people choose it by; all fields that the company added by one name.
    public var wording: Wording {
        switch self {
        case .field(let field): field.wording
        case .contact(let part, 1): part.wording
        case .contact(let part, let number):
            Wording("\(part.wording.chinese)（第 \(number) 位）", en: "\(part.wording.english) (no. \(number))")
        case .own: CustomerField.own.wording
        case .dealing(let column): column.wording
        case .addedToNotes: Wording("并入备注", en: "Add to the remarks")
        case .ignored: Wording("不导入", en: "Do not import")
        }
    }
}

extension ColumnTarget {
    /// Whether a column of such a file may go there.
    func isOffered(in kind: ImportKind) -> Bool {
        if case .own = self { return kind == .customers }
        return Self.choices(of: kind).contains(self)
    }

    /// Whether it says with whom a dealing was.
    var namesCustomer: Bool { [.field(.name), .field(.creditCode), .dealing(.customerNumber)].contains(self) }
}
