/// A person being added or changed.
struct PersonFormPage: Sendable {
    /// Nil for a new person.
    var name: String?
    var action: Address
    var fields: [Field]
}

func personFormView(_ page: PersonFormPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = page.name ?? t("添加人员", en: "Add a person")
    return shell(
        title: title, place: .people, context,
        """
        <div class="form-page">\(pageHead(title))\(problemSummary(page.fields.compactMap(\.problem), t))
        \(postForm(to: page.action, context, class: "form sheet", """
            <div class="section-body"><div class="field-grid">\(page.fields.map { $0.html(t) })</div></div>
            <div class="form-actions">\(Button(t("保存", en: "Save"), kind: .primary).submit())
            <a class="button button-quiet" href="/people">\(t("取消", en: "Cancel"))</a></div>
            """))</div>
        """)
}
