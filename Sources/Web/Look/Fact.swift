/// A field of an archive as it is read: its name, its value, and the way to change it in place.
struct Fact: Sendable {
    var label: String
    /// The value, marked up; nil when nothing is recorded.
    var value: HTML?
    /// Where a form to change this one field is found; nil when the reader may not.
    var edit: Address?
    /// Who set it and when, shown on hover.
    var origin: String?
    /// Set when the field must be filled before the archive can be filed.
    var isMissing = false
    /// Where on the page it is found; see `id(_:)`.
    var id: String?

    /// The place of a field on the page of its archive.
    static func id(_ field: String) -> String { "fact-\(field)" }

    func html(_ t: Words) -> HTML {
        """
        <div class="fact"\(attribute: "id", id)\(attribute: "title", origin)><dt>\(label)</dt><dd>\(shown(t))\(pencil(t))</dd></div>
        """
    }

    private func shown(_ t: Words) -> HTML {
        if let value { return value }
        return isMissing
            ? #"<span class="fact-missing">\#(t("待补", en: "missing"))</span>"#
            : #"<span class="fact-none">—</span>"#
    }

    private func pencil(_ t: Words) -> HTML {
        guard let edit else { return .empty }
        return """
            <a class="fact-edit" href="\(edit)" hx-get="\(edit)" hx-target="closest .fact" hx-swap="outerHTML">\
            \(Icon.pencil.html(label: t("修改\(label)", en: "Edit \(label)")))</a>
            """
    }
}

/// Facts under each other.
func facts(_ facts: [Fact], _ t: Words) -> HTML {
    """
    <dl class="facts">\(facts.map { $0.html(t) })</dl>
    """
}
