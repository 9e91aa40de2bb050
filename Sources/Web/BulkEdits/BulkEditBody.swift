import Archive

/// A change to many customers as a form or a program gives it.
struct BulkEditBody: Decodable, Sendable {
    /// The customers meant; all of the list when absent.
    var numbers: [String]?
    /// The list, as its address has it.
    var query = ""
    /// A coded field, `owner`, `addTag`, `dropTag`; `own.12` for a dimension of the company's own, with `+` or `-` before it where it allows several.
    var field = CustomerField.valueTier.rawValue
    /// The code, the number of the person or the tag; nothing for no value.
    var value = ""
    /// Why, for the history of each; blank for none.
    var reason = ""

    /// What can be done to many besides changing a coded field.
    static let owner = CustomerField.owner.rawValue
    static let addTag = "addTag"
    static let dropTag = "dropTag"
    static let fields = BulkChange.codedFields.map(\.rawValue) + [owner, addTag, dropTag]

    init(_ form: Form) {
        numbers = form.isTicked("all") ? nil : Array(form.texts("selected").prefix(CustomerListRoutes.bulkMax))
        query = form.text("list") ?? ""
        field = form.text("field").flatMap { Self.fields.contains($0) || Self.own($0) != nil ? $0 : nil } ?? field
        reason = form.raw("reason") ?? ""
        // A value that was chosen for another field is none of this one.
        value = form.text("of") == field ? form.text("value") ?? "" : ""
    }

    enum CodingKeys: CodingKey {
        case numbers, query, field, value, reason
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        numbers = try values.decodeIfPresent([String].self, forKey: .numbers)
        query = try values.decodeIfPresent(String.self, forKey: .query) ?? ""
        field = try values.decode(String.self, forKey: .field)
        value = try values.decodeIfPresent(String.self, forKey: .value) ?? ""
        reason = try values.decodeIfPresent(String.self, forKey: .reason) ?? ""
    }

    /// What is added to, or taken from, a dimension that allows several.
    static let (add, drop) = ("+", "-")

    /// The dimension of the company's own in the name of what is changed.
    static func own(_ field: String) -> OwnField.ID? {
        OwnField.id(named: field.hasPrefix(add) || field.hasPrefix(drop) ? String(field.dropFirst()) : field)
    }

    /// - Throws: `ArchiveError.invalid` naming the field for a change that is none.
    func change() throws(ArchiveError) -> BulkChange {
        switch field {
        case Self.addTag: return .addTag(value)
        case Self.dropTag: return .dropTag(value)
        case Self.owner:
            guard let person = Int64(value) else { throw .invalid([.notAllowed("value")]) }
            return .owner(Person.ID(rawValue: person))
        default:
            if let own = Self.own(field) {
                if field.hasPrefix(Self.add) { return .addChoice(own, value) }
                return field.hasPrefix(Self.drop) ? .dropChoice(own, value) : .own(own, value.isEmpty ? nil : value)
            }
            guard let field = CustomerField(rawValue: field), BulkChange.codedFields.contains(field) else {
                throw .invalid([.notAllowed("field")])
            }
            return .code(field, value.isEmpty ? nil : value)
        }
    }

    /// The list that is meant.
    func list(for actor: Actor) throws(ArchiveError) -> CustomerQuery {
        try CustomerListState.query(query, for: actor)
    }
}
