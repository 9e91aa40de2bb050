import Archive

/// One field of an archive to be changed by itself.
struct FactPage: Sendable {
    var number: String
    var name: String
    var form: FactForm

    init(_ field: CustomerField, _ answers: CustomerAnswers, number: String, version: Int, _ fields: CustomerFields) {
        var fields = fields
        fields.answers = answers
        var made = fields.field(field)
        made.liveHint = nil
        self.number = number
        name = made.label
        form = FactForm(
            field: made, action: "/customers/\(number)/facts/\(field.rawValue)", cancel: "/customers/\(number)",
            version: version)
    }
}

/// The field on a page of its own, for browsers without scripts and for an answer that was refused.
func factView(_ page: FactPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("修改\(page.name)", en: "Edit \(page.name)"), place: .customers, context,
        """
        <div class="form-page">\(pageHead(t("修改\(page.name)", en: "Edit \(page.name)"), lead: page.number))
        \(problemSummary([page.form.field.problem].compactMap { $0 }, t))
        <div class="sheet"><div class="section-body">\(page.form.html(context))</div></div></div>
        """)
}
