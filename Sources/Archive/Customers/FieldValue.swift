import Vault

/// The value of one field of an archive, whatever its shape; private parts stay private.
public enum FieldValue: Hashable, Sendable {
    /// Nothing was entered.
    case absent
    /// Private text.
    case text(PrivateText)
    /// A code of a fixed list.
    case code(String)
    /// A calendar day.
    case day(CalendarDate)
    /// A person of the company.
    case person(Person.ID)
    /// Several short private texts: tags, or the steps of a chain in their order.
    case tags([PrivateText])
    /// The contacts.
    case contacts([Contact])
    /// An amount of money.
    case amount(Money)
    /// An amount of money of which bounds are known.
    case range(MoneyRange)
    /// A number of persons.
    case count(Int)
    /// Amounts of money by year, the newest first.
    case sales([YearSales])
    /// What is said in fields that the company added.
    case own([OwnField.ID: FieldValue])

    /// Whether nothing was entered.
    public var isAbsent: Bool { self == .absent }

    init(_ text: PrivateText?) {
        self = text.map { $0.isEmpty ? .absent : .text($0) } ?? .absent
    }

    init(code: String?) {
        self = code.map(FieldValue.code) ?? .absent
    }

    var text: PrivateText? {
        if case .text(let text) = self { text } else { nil }
    }

    var code: String? {
        if case .code(let code) = self { code } else { nil }
    }

    var person: Person.ID? {
        if case .person(let person) = self { person } else { nil }
    }
}
