/// The entry form of a customer, in the archive's three sections.
struct CustomerFormPage: Sendable {
    struct Part: Sendable {
        var ordinal: String
        var title: String
        var hint: String
        var fields: [Field]
        /// The rows of contacts; nil for a part without them.
        var contacts: ContactsPart?
        /// What few archives fill.
        var groups: [MoreFields] = []
        /// The questions with several boxes: an empty answer before them tells that all may be taken away.
        var boxes: [String] = []
    }

    /// Nil for a new customer.
    var number: String?
    /// The version the form was opened on; 0 for a new customer.
    var version: Int
    var parts: [Part]
    /// Problems of no single field, such as too many contacts.
    var problems: [Problem] = []
    /// Customers that may be the same, shown with no more than the reader may know.
    var duplicates: [DuplicateLine] = []
    /// When the text in it was kept that was not sent before; nil where it holds none.
    var keptAt: String?
    /// Whether the reader may send it to be verified at once.
    var maySubmit = true

    fileprivate var draft: DraftNote { DraftNote(place: number.map { .customer($0) } ?? .newCustomer, keptAt: keptAt) }

    fileprivate func allProblems(_ t: Words) -> [Problem] {
        parts.flatMap { part in
            part.fields.compactMap(\.problem) + (part.contacts?.problems(t) ?? [])
                + part.groups.flatMap(\.fields).compactMap(\.problem)
        } + problems
    }
}

func customerFormView(_ page: CustomerFormPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = page.number == nil ? t("新建客户", en: "New customer") : t("修改档案", en: "Edit archive")
    let back: Address = page.number.map { "/customers/\($0)" } ?? "/customers"
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">
        \(pageHead(title, lead: t("草稿随时可存；补齐必填项后送部门负责人核对。", en: "Save a draft at any time; once complete, the department head verifies it.")))
        \(problemSummary(page.allProblems(t), t))\(page.draft.html(context))
        \(page.number.map { staleHint(number: $0, version: page.version, t) })
        \(postForm(to: page.number.map { "/customers/\($0)" } ?? "/customers", context, class: "form sheet", draft: page.draft, """
            \(enterButton)<input type="hidden" name="version" value="\(page.version)">
            <div id="duplicates" aria-live="polite">\(duplicateLines(page.duplicates, t))</div>
            \(page.parts.map { part($0, t) })
            <div class="form-actions">\(formActions(page, t))
            <a class="button button-quiet" href="\(back)">\(t("取消", en: "Cancel"))</a>
            <span class="draft-state" data-draft-state aria-live="polite"></span></div>
            """))
        </div>
        """)
}

private func part(_ part: CustomerFormPage.Part, _ t: Words) -> HTML {
    section(
        part.title, ordinal: part.ordinal, hint: part.hint,
        """
        <div class="field-grid">\(part.boxes.map { #"<input type="hidden" name="\#($0)" value="">"# as HTML })\(part.fields.map { $0.html(t) })\(part.contacts?.html(t))\(part.groups.map { $0.html(t) })</div>
        """)
}

/// The first button of a form is the one that Enter presses: it saves and does no more.
private let enterButton: HTML = """
    <button class="unseen enter-button" type="submit" name="act" value="draft" tabindex="-1" aria-hidden="true"></button>
    """

private func formActions(_ page: CustomerFormPage, _ t: Words) -> [HTML] {
    let save = page.number == nil ? t("存为草稿", en: "Save draft") : t("保存", en: "Save")
    let draft = Button(save, kind: page.maySubmit ? .plain : .primary, name: "act", value: "draft")
    guard page.maySubmit else { return [draft.submit()] }
    let submit = Button(t("保存并送核对", en: "Save and send"), icon: .stamp, kind: .primary, name: "act", value: "submit")
    return [submit.submit(), draft.submit()]
}
