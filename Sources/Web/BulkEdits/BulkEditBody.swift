import Archive

/// A change to many customers as a form or a program gives it.
struct BulkEditBody: Decodable, Sendable {
    /// The customers meant; all of the list when absent.
    var numbers: [String]?
    /// The list, as its address has it.
    var query = ""
    /// A coded field, `owner`, `addTag` or `dropTag`.
    var field = CustomerField.valueTier.rawValue
    /// The code, the number of the person or the tag; nothing for no value.
    var value = ""

    /// What can be done to many besides changing a coded field.
    static let owner = CustomerField.owner.rawValue
    static let addTag = "addTag"
    static let dropTag = "dropTag"
    static let fields = BulkChange.codedFields.map(\.rawValue) + [owner, addTag, dropTag]

    init(_ form: Form) {
        numbers = form.isTicked("all") ? nil : Array(form.texts("selected").prefix(CustomerListRoutes.bulkMax))
        query = form.text("list") ?? ""
        field = form.text("field").flatMap { Self.fields.contains($0) ? $0 : nil } ?? field
        // A value that was chosen for another field is none of this one.
        value = form.text("of") == field ? form.text("value") ?? "" : ""
    }

    enum CodingKeys: CodingKey {
        case numbers, query, field, value
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        numbers = try values.decodeIfPresent([String].self, forKey: .numbers)
        query = try values.decodeIfPresent(String.self, forKey: .query) ?? ""
        field = try values.decode(String.self, forKey: .field)
        value = try values.decodeIfPresent(String.self, forKey: .value) ?? ""
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
