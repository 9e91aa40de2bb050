import Archive

/// What a form or a program says of a field that the company adds.
struct OwnFieldBody: Decodable, Sendable {
    var kind: String?
    var chinese: String?
    var english: String?
    var section: String?
    var isRequired: Bool?
    var help: String?
    var choices: [String]?

    init(_ form: Form) {
        kind = form.text("kind")
        chinese = form.raw("chinese")
        english = form.raw("english")
        section = form.text("section")
        isRequired = form.isTicked("isRequired")
        help = form.raw("help")
        choices = form.raw("choices")?.split(whereSeparator: \.isNewline).map(String.init) ?? []
    }

    init(_ field: OwnField) {
        kind = field.kind.rawValue
        chinese = field.form.chinese
        english = field.form.english
        section = field.form.section.rawValue
        isRequired = field.form.isRequired
        help = field.form.help
        choices = field.form.choices
    }

    /// What the archive is told; what is not mentioned stays as it is in `known`.
    ///
    /// - Throws: `HTTPProblem` 422 naming a section that is none.
    func form(over known: OwnFieldForm = OwnFieldForm(chinese: "")) throws(HTTPProblem) -> OwnFieldForm {
        var form = known
        if let section {
            guard let known = CustomerField.Section(rawValue: section) else { throw .invalid([.notAllowed("section")]) }
            form.section = known
        }
        form.chinese = chinese ?? form.chinese
        form.english = english ?? form.english
        form.isRequired = isRequired ?? form.isRequired
        form.help = help ?? form.help
        form.choices = choices ?? form.choices
        return form
    }

    /// - Throws: `HTTPProblem` 422 naming `kind`.
    func knownKind() throws(HTTPProblem) -> OwnField.Kind {
        guard let kind = kind.flatMap(OwnField.Kind.init(rawValue:)) else { throw .invalid([.notAllowed("kind")]) }
        return kind
    }
}

extension OwnField {
    /// A version of the field, for `ETag` and forms.
    var fingerprint: Int {
        let parts = [form.chinese, form.english, form.section.rawValue, "\(form.isRequired)", form.help, "\(isRetired)"] + form.choices
        return Fingerprint.of(parts.joined(separator: "\u{1F}"))
    }
}

extension JSONWriter {
    /// The members of a field that the company added.
    mutating func ownField(_ field: OwnField) {
        member("id", Int(field.id.rawValue))
        member("kind", field.kind.rawValue)
        member("chinese", field.form.chinese)
        member("english", field.form.english)
        member("section", field.form.section.rawValue)
        member("isRequired", field.form.isRequired)
        member("help", field.form.help)
        member("isRetired", field.isRetired)
        member("choices", each: field.choices) { choice, object in
            object.member("code", choice.code)
            object.member("zh", choice.chinese)
            object.member("en", choice.english)
            object.member("isRetired", choice.isRetired)
        }
    }
}
