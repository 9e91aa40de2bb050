extension Schema {
    /// Writes the schema's own members into an object that is open already.
    func write(into object: inout JSONWriter) {
        switch self {
        case .text(let charactersMax):
            object.member("type", "string")
            if let charactersMax { object.member("maxLength", charactersMax) }
        case .date: writeText(format: "date", &object)
        case .time: writeText(format: "date-time", &object)
        case .integer(let min, let max):
            object.member("type", "integer")
            if let min { object.member("minimum", min) }
            if let max { object.member("maximum", max) }
        case .number: object.member("type", "number")
        case .flag: object.member("type", "boolean")
        case .choice(let texts):
            object.member("type", "string")
            object.member("enum", texts)
        case .list(let element):
            object.member("type", "array")
            object.member("items") { element.write(into: &$0) }
        case .object(let properties): Self.write(properties, &object)
        case .named(let name): object.member("$ref", "#/components/schemas/\(name)")
        case .optional(let schema): Self.writeOptional(schema, &object)
        case .file: writeText(format: "binary", &object)
        }
    }

    private func writeText(format: String, _ object: inout JSONWriter) {
        object.member("type", "string")
        object.member("format", format)
    }

    private static func write(_ properties: [Property], _ object: inout JSONWriter) {
        object.member("type", "object")
        object.member("properties") { members in
            for property in properties {
                members.member(property.name) { member in
                    property.schema.write(into: &member)
                    if let meaning = property.meaning { member.member("description", "\(meaning.zh) / \(meaning.en)") }
                }
            }
        }
        let required = properties.filter(\.isRequired).map(\.name)
        if !required.isEmpty { object.member("required", required) }
    }

    private static func writeOptional(_ schema: Schema, _ object: inout JSONWriter) {
        object.key("anyOf")
        object.array { choices in
            choices.object { schema.write(into: &$0) }
            choices.object { $0.member("type", "null") }
        }
    }
}
