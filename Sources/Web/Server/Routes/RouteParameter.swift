/// A parameter in the path or the query, as the description of the API tells it.
struct RouteParameter: Sendable {
    enum Place: String, Sendable { case path, query, header }

    let name: String
    let place: Place
    let schema: Schema
    let meaning: Bilingual
    var isRequired = false

    static func query(_ name: String, _ schema: Schema, _ meaning: Bilingual) -> RouteParameter {
        RouteParameter(name: name, place: .query, schema: schema, meaning: meaning)
    }

    /// The two parameters of every list.
    static let paging: [RouteParameter] = [
        .query(
            "limit", .integer(min: 1, max: PageLimit.rowsMax),
            Bilingual("每页行数，默认 50", en: "Rows a page, 50 unless told")),
        .query(
            "cursor", .text(charactersMax: 2_048),
            Bilingual("上一页回复中的 next", en: "The `next` of the page before")),
    ]
}
