/// One private value of an archive that can be uncovered by itself, named as forms and problems name it.
public enum CoveredPart: Hashable, Sendable {
    /// A field of the archive, such as `phone`.
    case field(CustomerField)
    /// A contact's name.
    case contactName(contact: Int)
    /// A contact's number.
    case contactPhone(contact: Int, phone: Int)
    /// A contact's address for mail.
    case contactEmail(contact: Int)
    /// What is about a contact's person.
    case contactFact(ContactFact, contact: Int)

    /// The part of a name such as `phone`, `contacts[0].email` or `contacts[0].phones[1]`; nil for any other text.
    public init?(_ path: String) {
        guard path.hasPrefix("contacts[") else {
            guard let field = CustomerField(rawValue: path), field.mask != nil else { return nil }
            self = .field(field)
            return
        }
        let parts = path.dropFirst("contacts[".count).split(separator: "]", maxSplits: 1)
        guard parts.count == 2, let contact = Self.place(parts[0], below: Contact.countMax) else { return nil }
        switch parts[1] {
        case ".name": self = .contactName(contact: contact)
        case ".email": self = .contactEmail(contact: contact)
        default:
            if let fact = ContactFact(rawValue: String(parts[1].dropFirst())), fact.mask != nil, parts[1].first == "." {
                self = .contactFact(fact, contact: contact)
                return
            }
            guard parts[1].hasPrefix(".phones["), parts[1].hasSuffix("]"),
                let phone = Self.place(parts[1].dropFirst(".phones[".count).dropLast(), below: Contact.phoneCountMax)
            else { return nil }
            self = .contactPhone(contact: contact, phone: phone)
        }
    }

    /// Its name.
    public var path: String {
        switch self {
        case .field(let field): field.rawValue
        case .contactName(let contact): "contacts[\(contact)].name"
        case .contactEmail(let contact): "contacts[\(contact)].email"
        case .contactFact(let fact, let contact): "contacts[\(contact)].\(fact.rawValue)"
        case .contactPhone(let contact, let phone): "contacts[\(contact)].phones[\(phone)]"
        }
    }

    /// Which mask covers it.
    public var mask: MaskPolicy.Kind {
        switch self {
        case .field(let field): field.mask ?? .contactName
        case .contactName: .contactName
        case .contactPhone: .phone
        case .contactEmail: .email
        case .contactFact: .personal
        }
    }

    private static func place(_ text: Substring, below max: Int) -> Int? {
        guard (1...2).contains(text.utf8.count), let place = Int(text), (0..<max).contains(place) else { return nil }
        return place
    }
}
