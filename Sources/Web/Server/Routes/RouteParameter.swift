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

    /// The version that a change is based on.
    static let version = RouteParameter(
        name: "If-Match", place: .header, schema: .text(), meaning: Bilingual("读取时的 ETag", en: "The ETag that was read"),
        isRequired: true)
    /// The name of an act that may be sent twice.
    static let idempotencyKey = RouteParameter(
        name: "Idempotency-Key", place: .header, schema: .text(charactersMax: IdempotencyKey.bytesMax),
        meaning: Bilingual("同一个键重发，只做一次", en: "Sent again under the same key, the act is done once"))

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
