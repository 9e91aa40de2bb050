import Archive

/// A group of a form that opens by a click or by itself: closed where nothing in it is filled or wrong.
struct MoreFields: Sendable {
    var title: String
    /// What it holds, in a line, so that nobody has to open it to look.
    var summary: String
    var fields: [Field]
    var isOpen: Bool

    func html(_ t: Words) -> HTML {
        """
        <details class="more field-wide"\(if: isOpen, " open")><summary class="more-summary">\(Icon.chevronRight.html())\
        <span class="more-title">\(title)</span> <span class="more-hint">\(summary)</span></summary>
        <div class="field-grid">\(fields.map { $0.html(t) })</div></details>
        """
    }
}

extension CustomerFields {
    /// The groups of a section, each with its fields.
    func groups(of section: CustomerField.Section) -> [MoreFields] {
        FieldGroup.allCases.filter { $0.section == section }.map { group in
            let fields = group.fields.map(field)
            return MoreFields(
                title: t(group.name), summary: fields.map(\.label).joined(separator: t("、", en: ", ")), fields: fields,
                isOpen: fields.contains { !$0.value.isEmpty || $0.error != nil || $0.isRequired })
        }
    }
}
