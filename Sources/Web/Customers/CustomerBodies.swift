import Archive
import Foundation

/// What a program sends of a customer: any of the fields, texts as people write them, codes as codes, people by number; null clears a field.
struct CustomerBody: Decodable, Sendable {
    struct ContactBody: Decodable, Sendable {
        var name: String?
        var position: String?
        var phones: [String]?
        var email: String?
        /// Null clears a fact; one that is not mentioned stays.
        var facts: [ContactFact: String] = [:]
        /// Null or none leaves the consent as it is.
        var consent: ConsentBody?

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: FieldKey.self)
            name = try members.decodeIfPresent(String.self, forKey: FieldKey("name"))
            position = try members.decodeIfPresent(String.self, forKey: FieldKey("position"))
            phones = try members.decodeIfPresent([String].self, forKey: FieldKey("phones"))
            email = try members.decodeIfPresent(String.self, forKey: FieldKey("email"))
            consent = try members.decodeIfPresent(ConsentBody.self, forKey: FieldKey("consent"))
            for fact in ContactFact.allCases where members.contains(FieldKey(fact.rawValue)) {
                let key = FieldKey(fact.rawValue)
                facts[fact] =
                    fact == .roles
                    ? try members.decodeIfPresent([String].self, forKey: key)?.joined(separator: ",") ?? ""
                    : try members.decodeIfPresent(String.self, forKey: key) ?? ""
            }
        }
    }

    /// The bounds of an amount, each as people write it.
    struct RangeBody: Decodable, Sendable {
        var from: String?
        var to: String?

        /// The same as one would type it.
        var typed: String {
            switch (from, to) {
            case (let from?, let to?): "\(from)~\(to)"
            case (let from?, nil): "≥\(from)"
            case (nil, let to?): "≤\(to)"
            case (nil, nil): ""
            }
        }
    }

    /// The sales of one year.
    struct YearBody: Decodable, Sendable {
        var year: Int
        var amount: String
    }

    let entry: CustomerEntry

    private struct FieldKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init(_ field: CustomerField) { stringValue = field.rawValue }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: FieldKey.self)
        var entry = CustomerEntry()
        for field in CustomerField.allCases where members.contains(FieldKey(field)) {
            let key = FieldKey(field)
            switch field.shape {
            case .contacts: entry.contacts = try Self.contacts(members, key)
            case .own: entry.own = try Self.own(members, key)
            case .tags: entry.tags = try members.decodeIfPresent([String].self, forKey: key) ?? []
            case .steps: entry.values[field] = try members.decodeIfPresent([String].self, forKey: key)?.joined(separator: "→") ?? ""
            case .count: entry.values[field] = try members.decodeIfPresent(Int64.self, forKey: key).map { String($0) } ?? ""
            case .range: entry.values[field] = try members.decodeIfPresent(RangeBody.self, forKey: key)?.typed ?? ""
            case .sales:
                let years = try members.decodeIfPresent([YearBody].self, forKey: key) ?? []
                entry.values[field] = years.map { "\($0.year): \($0.amount)" }.joined(separator: "\n")
            case .person: entry.values[field] = try members.decodeIfPresent(Int64.self, forKey: key).map { String($0) } ?? ""
            default: entry.values[field] = try members.decodeIfPresent(String.self, forKey: key) ?? ""
            }
        }
        entry.reason = try members.decodeIfPresent(String.self, forKey: FieldKey("reason")) ?? ""
        self.entry = entry
    }

    /// By number of the field: a text, a number, a list of codes; null clears the field.
    private static func own(_ members: KeyedDecodingContainer<FieldKey>, _ key: FieldKey) throws -> [OwnField.ID: String] {
        guard try !members.decodeNil(forKey: key) else { return [:] }
        let values = try members.nestedContainer(keyedBy: FieldKey.self, forKey: key)
        guard values.allKeys.count <= OwnField.countMax else { throw HTTPProblem.invalid([.notAllowed(key.stringValue)]) }
        var own: [OwnField.ID: String] = [:]
        for name in values.allKeys {
            guard let id = OwnField.id(named: OwnField.prefix + name.stringValue) else {
                throw HTTPProblem.invalid([.notAllowed(OwnField.prefix + name.stringValue)])
            }
            own[id] = try text(values, name)
        }
        return own
    }

    private static func text(_ values: KeyedDecodingContainer<FieldKey>, _ name: FieldKey) throws -> String {
        if try values.decodeNil(forKey: name) { return "" }
        if let codes = try? values.decode([String].self, forKey: name) { return codes.joined(separator: ",") }
        if let number = try? values.decode(Decimal.self, forKey: name) { return "\(number)" }
        return try values.decode(String.self, forKey: name)
    }

    /// Contacts stand for those in the same place before: a value that comes back as it was shown stays.
    private static func contacts(_ members: KeyedDecodingContainer<FieldKey>, _ key: FieldKey) throws -> [ContactEntry] {
        let bodies = try members.decodeIfPresent([ContactBody].self, forKey: key) ?? []
        return bodies.enumerated().map { position, body in
            ContactEntry(
                origin: position, name: body.name ?? "", position: body.position ?? "", phones: body.phones ?? [],
                email: body.email ?? "", facts: body.facts, consent: body.consent?.entry)
        }
    }
}

extension CustomerEntry {
    /// The same with every field answered: those that were not mentioned are cleared, as PUT means it.
    var whole: CustomerEntry {
        var entry = self
        for field in CustomerField.allCases {
            switch field {
            case .contacts: entry.contacts = entry.contacts ?? []
            case .tags: entry.tags = entry.tags ?? []
            case .kind: entry.values[field] = entry.values[field] ?? CustomerKind.company.rawValue
            case .lifecycle: entry.values[field] = entry.values[field] ?? Lifecycle.potential.rawValue
            case .owner: break
            case .own: entry.clearsOtherOwn = true
            default: entry.values[field] = entry.values[field] ?? ""
            }
        }
        return entry
    }
}

/// That a contact agreed.
struct ConsentBody: Decodable, Sendable {
    var channel: String?
    var givenOn: String?
    var text: String?

    var entry: ConsentEntry { ConsentEntry(channel: channel ?? "", givenOn: givenOn ?? "", text: text ?? "") }
}

/// That a contact agrees no longer.
struct WithdrawalBody: Decodable, Sendable {
    /// Whether what needed the consent is taken out.
    var clear: Bool?
}

/// A note over the API.
struct NoteBody: Decodable, Sendable {
    var text: String
}

/// Which value is to be uncovered, and why.
struct UncoveringBody: Decodable, Sendable {
    var part: String
    var reason: String
}

/// Why an archive is returned.
struct ReturnBody: Decodable, Sendable {
    var reason: String
}
