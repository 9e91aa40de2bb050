/// The shape of a JSON value (JSON Schema 2020-12, as OpenAPI 3.1 uses it), as far as this API needs it.
indirect enum Schema: Sendable {
    case text(charactersMax: Int? = nil)
    /// ISO 8601 date, `2026-11-21`.
    case date
    /// ISO 8601 time, `2026-11-21T08:00:00Z`.
    case time
    case integer(min: Int? = nil, max: Int? = nil)
    case number
    case flag
    /// One of some texts.
    case choice([String])
    case list(Schema)
    case object([Property])
    /// A schema described once, by its name.
    case named(String)
    /// The same or null.
    case optional(Schema)
    /// Bytes of another media type than JSON.
    case file(mediaType: String)

    /// What a body of this shape is sent as.
    var mediaType: String {
        if case .file(let mediaType) = self { mediaType } else { "application/json" }
    }

    /// A member of an object.
    struct Property: Sendable {
        let name: String
        let schema: Schema
        let meaning: Bilingual?
        let isRequired: Bool

        init(_ name: String, _ schema: Schema, _ meaning: Bilingual? = nil, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.meaning = meaning
            self.isRequired = isRequired
        }
    }

    /// A page of a list: `items`, and `next`, the cursor of the page after it.
    static func page(of row: Schema, turnsBack: Bool = false) -> Schema {
        let previous = Property(
            "previous", .optional(.text()), Bilingual("上一页的 before", en: "The `before` of the previous page"))
        return .object(
            [
                Property("items", .list(row)),
                Property("next", .optional(.text()), Bilingual("下一页的 cursor", en: "The cursor of the next page")),
            ] + (turnsBack ? [previous] : []))
    }
}
