import Archive

/// One field of an archive to be changed by itself.
struct FactPage: Sendable {
    var number: String
    var name: String
    var form: FactForm

    /// Which field it is.
    enum Target: Sendable {
        case field(CustomerField)
        /// One that the company added.
        case own(OwnField)

        /// Whether it classes the customer, so that one may say why it changes.
        var isClass: Bool {
            switch self {
            case .field(let field): CustomerField.classFields.contains(field)
            case .own(let own): own.isDimension
            }
        }

        /// Its name in forms and addresses.
        var name: String {
            switch self {
            case .field(let field): field.rawValue
            case .own(let own): own.name
            }
        }
    }

    init(_ target: Target, _ answers: CustomerAnswers, number: String, version: Int, _ fields: CustomerFields) {
        var fields = fields
        fields.answers = answers
        var made: Field
        switch target {
        case .own(let own): made = fields.field(own)
        case .field(let field):
            made = fields.field(field)
            made.liveHint = nil
            let rule = fields.t(Bilingual(field.collection.line))
            made.hint = [made.hint, rule].compactMap { $0 }.joined(separator: fields.t("。", en: ". "))
        }
        self.number = number
        name = made.label
        form = FactForm(
            field: made, reason: target.isClass ? fields.reason : nil, action: "/customers/\(number)/facts/\(target.name)", cancel: "/customers/\(number)",
            version: version)
        form.reason?.hint = nil
        form.reason?.isWide = false
    }
}

/// The field on a page of its own, for browsers without scripts and for an answer that was refused.
func factView(_ page: FactPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("修改\(page.name)", en: "Edit \(page.name)"), place: .customers, context,
        """
        <div class="form-page">\(pageHead(t("修改\(page.name)", en: "Edit \(page.name)"), lead: page.number))
        \(problemSummary([page.form.field.problem, page.form.reason?.problem].compactMap { $0 }, t))
        <div class="sheet"><div class="section-body">\(page.form.html(context))</div></div></div>
        """)
}
