import Archive
import Vault
import Wording

/// A handover as a form or a program gives it.
struct HandoverBody: Decodable, Sendable {
    /// Who has the customers, and who is to have them: numbers of people.
    var from = ""
    var to = ""
    /// The list that narrows them, as its address has it; all of the person's when it is empty.
    var query = ""
    /// Customers that stay.
    var staying: [String] = []
    /// Whether the person's saved views go too.
    var withViews = false
    var reason = ""

    init(_ form: Form) {
        from = form.text("from") ?? ""
        to = form.text("to") ?? ""
        query = form.text("list") ?? ""
        staying = Array(form.texts("staying").prefix(HandoverPreview.firstMax))
        withViews = form.isTicked("withViews")
        reason = form.raw("reason") ?? ""
    }

    enum CodingKeys: CodingKey {
        case from, to, query, staying, withViews, reason
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        from = "\(try values.decode(Int64.self, forKey: .from))"
        to = "\(try values.decode(Int64.self, forKey: .to))"
        query = try values.decodeIfPresent(String.self, forKey: .query) ?? ""
        staying = try values.decodeIfPresent([String].self, forKey: .staying) ?? []
        withViews = try values.decodeIfPresent(Bool.self, forKey: .withViews) ?? false
        reason = try values.decodeIfPresent(String.self, forKey: .reason) ?? ""
    }

    /// - Throws: `ArchiveError.invalid` naming what cannot be read.
    func draft(for actor: Actor) throws(ArchiveError) -> HandoverDraft {
        var problems: [FieldProblem] = []
        let people = [("from", from), ("to", to)].map { name, text in
            let person = Int64(text).map(Person.ID.init(rawValue:))
            if person == nil { problems.append(FieldProblem(name, Self.choose)) }
            return person
        }
        let query = try CustomerListState.query(query, for: actor)
        guard let from = people[0], let to = people[1], problems.isEmpty else { throw .invalid(problems) }
        return HandoverDraft(
            from: from, to: to, query: query, staying: Set(staying), withViews: withViews, reason: PrivateText(reason))
    }

    private static let choose = Wording("请选择一位同事。", en: "Choose a person.")
}
