import Archive

/// An export as a form or a program asks for it.
struct ExportBody: Decodable, Sendable {
    /// The list, as its address has it.
    var query = ""
    var format = Export.Format.xlsx.rawValue
    /// `all` for every field, `shown` for the columns in sight.
    var columns = ExportBody.all
    /// Whether a csv says at its end who made it.
    var watermark = false

    static let all = "all"
    static let shown = "shown"
    static let columnChoices = [all, shown]

    enum CodingKeys: CodingKey {
        case query, format, columns, watermark
    }

    /// All fields of a list, as a workbook.
    init(_ list: CustomerListState) {
        query = ("?\(query: list.beginning.items)" as Address).text.dropFirst().description
    }

    init(_ form: Form) {
        query = form.text("list") ?? ""
        format = form.text("format") ?? format
        columns = form.text("columns") ?? columns
        watermark = form.isTicked("watermark")
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        query = try values.decodeIfPresent(String.self, forKey: .query) ?? ""
        format = try values.decodeIfPresent(String.self, forKey: .format) ?? Export.Format.xlsx.rawValue
        columns = try values.decodeIfPresent(String.self, forKey: .columns) ?? Self.all
        watermark = try values.decodeIfPresent(Bool.self, forKey: .watermark) ?? false
    }

    /// The list that is meant; nil for an address that is none.
    var state: CustomerListState? { (try? Form(urlencoded: query.utf8)).map(CustomerListState.init) }

    /// What is asked for, with the filter in the reader's words.
    ///
    /// - Parameter shown: the columns in sight.
    /// - Throws: `ArchiveError.invalid` naming the field.
    func request(_ shown: [ListColumn], _ actor: Actor, _ words: CustomerWords) throws(ArchiveError) -> ExportRequest {
        var problems: [FieldProblem] = []
        let kind = Export.Format(rawValue: format)
        if kind == nil { problems.append(.notAllowed("format")) }
        if !Self.columnChoices.contains(columns) { problems.append(.notAllowed("columns")) }
        let form = try? Form(urlencoded: query.utf8)
        if form == nil { problems.append(.notAllowed("query")) }
        _ = CustomerFilter(texts: form?.texts(CustomerFilter.parameter) ?? []) { problems.append($0) }
        guard problems.isEmpty, let kind, let state else { throw .invalid(problems) }
        return ExportRequest(
            state.query(for: actor), list: state.savedQuery, words: Self.words(of: state, actor, words), format: kind,
            columns: columns == Self.shown ? shown : nil, hasWatermark: watermark)
    }

    /// `我负责的；所属行业 制造业；合作意向 高`.
    static func words(of state: CustomerListState, _ actor: Actor, _ words: CustomerWords) -> String {
        let builder = CustomerListBuilder(state: state, layout: ColumnLayout(columns: ListColumn.usual), actor: actor, words: words)
        let view = state.view == .all ? [] : [words.t(state.view.name)]
        let filters = builder.filters.map { chip in [chip.joint, chip.name, chip.value].compactMap { $0 }.joined(separator: " ") }
        return (view + filters).joined(separator: words.t("；", en: "; "))
    }
}
