/// The means by which a field is answered.
enum Control: Sendable {
    /// One line; `kind` is the input type of HTML (text, email, tel, url, number, date, password, search).
    case line(kind: StaticString = "text", autocomplete: StaticString = "off", charactersMax: Int = 200)
    /// Several lines.
    case lines(rows: Int = 3, charactersMax: Int = 4_000)
    /// One of a few, from a list that opens.
    case select([Choice])
    /// One of a few, all in sight.
    case chips([Choice])
    /// Several of a few, all in sight; the field's value is ignored, each choice knows whether it is taken.
    case manyChips([Choice])
    /// Free text with suggestions: the browser's own combination box.
    case suggestions([Choice])
    /// Yes or no.
    case checkbox

    /// Whether it is made of several controls.
    var isGroup: Bool {
        switch self {
        case .chips, .manyChips: true
        default: false
        }
    }

    func html(for field: Field, describedBy noteID: String?) -> HTML {
        let common: HTML = """
             id="\(field.id)" name="\(field.name)"\(if: field.isRequired, #" aria-required="true""#)\
            \(if: field.isData, #" translate="no""#)\(if: field.error != nil, #" aria-invalid="true""#)\(attribute: "aria-describedby", noteID)
            """
        switch self {
        case .line(let kind, let autocomplete, let charactersMax):
            return """
                <input class="input" type="\(HTML.raw(kind))" autocomplete="\(HTML.raw(autocomplete))" maxlength="\(charactersMax)" \
                value="\(field.value)"\(common)>
                """
        case .lines(let rows, let charactersMax):
            return """
                <textarea class="input" rows="\(rows)" maxlength="\(charactersMax)"\(common)>\(field.value)</textarea>
                """
        case .select(let choices):
            return """
                <select class="input"\(common)>\(choices.map { $0.option(chosen: field.value) })</select>
                """
        case .chips(let choices):
            return chipGroup(field, noteID, choices.map { $0.chip(field, chosen: $0.value == field.value, kind: "radio") })
        case .manyChips(let choices):
            return chipGroup(field, noteID, choices.map { $0.chip(field, chosen: $0.isChosen, kind: "checkbox") })
        case .suggestions(let choices):
            return """
                <input class="input" type="text" autocomplete="off" list="\(field.id)-list" value="\(field.value)"\(common)>\
                <datalist id="\(field.id)-list">\(choices.map(\.suggestion))</datalist>
                """
        case .checkbox:
            return .empty
        }
    }

    private func chipGroup(_ field: Field, _ noteID: String?, _ chips: [HTML]) -> HTML {
        """
        <div class="choice-group" id="\(field.id)" role="group" tabindex="-1" aria-labelledby="\(field.id)-label"\(if: field.isData, #" translate="no""#)\
        \(attribute: "aria-describedby", noteID)>\(chips)</div>
        """
    }
}
