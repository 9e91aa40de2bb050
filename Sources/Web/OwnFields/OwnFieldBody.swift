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
    var isDimension: Bool?

    init(_ form: Form) {
        kind = form.text("kind")
        chinese = form.raw("chinese")
        english = form.raw("english")
        section = form.text("section")
        isRequired = form.isTicked("isRequired")
        help = form.raw("help")
        choices = Self.rows(form) + (form.raw("choices")?.split(whereSeparator: \.isNewline).map(String.init) ?? [])
        isDimension = form.isTicked("isDimension")
    }

    init(_ field: OwnField) {
        kind = field.kind.rawValue
        chinese = field.form.chinese
        english = field.form.english
        section = field.form.section.rawValue
        isRequired = field.form.isRequired
        help = field.form.help
        choices = field.offeredChoices.map { "\($0.code): \($0.line)" }
        isDimension = field.form.isDimension
    }

    /// The rows of the choices there are, in the order of the places they were given; one that is not ticked is offered no more.
    private static func rows(_ form: Form) -> [String] {
        let rows = (1...OwnFieldForm.choiceCountMax).compactMap { number -> (place: Int, line: String)? in
            let row = OwnChoiceRow(code: "c\(number)")
            guard form.isTicked(row.offered), let chinese = form.text(row.chinese) else { return nil }
            let english = form.text(row.english) ?? chinese
            return (form.number(row.place) ?? .max, "\(row.code): \(chinese) = \(english)")
        }
        return rows.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element.line)
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
        form.isDimension = isDimension ?? form.isDimension
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
        let parts = [form.chinese, form.english, form.section.rawValue, "\(form.isRequired)", "\(form.isDimension)", form.help, "\(isRetired)"] + form.choices
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
        member("isDimension", field.isDimension)
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
