import Archive

/// A view as a form or a program gives it.
struct SavedViewBody: Decodable, Sendable {
    var name = ""
    /// What the list is asked for, as its address has it.
    var query = ""
    var sharing = SavedView.Sharing.own.rawValue
    var columns: [String] = []

    init(query: String) {
        self.query = query
    }

    init(_ form: Form) {
        name = form.text("name") ?? ""
        query = form.text("query") ?? ""
        sharing = form.text("sharing") ?? sharing
        columns = form.texts("columns")
    }

    enum CodingKeys: CodingKey {
        case name, query, sharing, columns
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        query = try values.decode(String.self, forKey: .query)
        sharing = try values.decodeIfPresent(String.self, forKey: .sharing) ?? sharing
        columns = try values.decodeIfPresent([String].self, forKey: .columns) ?? []
    }

    /// - Throws: `ArchiveError.invalid` for a query, a way of sharing or a column that is none.
    func draft() throws -> SavedViewDraft {
        var problems: [FieldProblem] = []
        let form = try? Form(urlencoded: query.utf8)
        if form == nil { problems.append(.notAllowed("query")) }
        _ = CustomerFilter(texts: form?.texts(CustomerFilter.parameter) ?? []) { problems.append($0) }
        let sharing = SavedView.Sharing(rawValue: sharing)
        if sharing == nil { problems.append(.notAllowed("sharing")) }
        let columns = columns.map(ListColumn.init(rawValue:))
        if columns.contains(nil) { problems.append(.notAllowed("columns")) }
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
        return SavedViewDraft(
            name: name, query: CustomerListState(form ?? .empty).savedQuery, columns: columns.compactMap { $0 }, sharing: sharing ?? .own)
    }
}

extension JSONWriter {
    /// The members of a saved view.
    mutating func savedView(_ view: SavedView) {
        member("id", Int(view.id.rawValue))
        member("name", view.name)
        member("query", view.query)
        member("sharing", view.sharing.rawValue)
        member("owner", Int(view.ownerID.rawValue))
        member("columns", view.columns.map(\.rawValue))
    }
}

extension SavedViewRoutes {
    /// What their descriptions refer to by name.
    static let schemas: [(name: String, schema: Schema)] = [
        ("SavedView", .object([.init("id", .integer()), .init("owner", .integer())] + members(isEntry: false))),
        ("SavedViewEntry", .object(members(isEntry: true))),
    ]

    private static func members(isEntry: Bool) -> [Schema.Property] {
        [
            .init("name", .text(charactersMax: SavedView.nameCharactersMax)),
            .init(
                "query", .text(charactersMax: SavedView.queryBytesMax),
                Bilingual("列表地址中“?”后的部分", en: "What stands behind the ? of the list's address")),
            .init("sharing", .choice(SavedView.Sharing.allCases.map(\.rawValue)), isRequired: !isEntry),
            .init(
                "columns", .list(.text(charactersMax: 20)),
                Bilingual(
                    "\(ListColumn.builtIn.map(\.rawValue).joined(separator: "、"))，或 own. 加自定义分类维度的编号",
                    en: "\(ListColumn.builtIn.map(\.rawValue).joined(separator: ", ")), or own. and the number of a dimension of one's own"),
                isRequired: !isEntry),
        ]
    }
}
