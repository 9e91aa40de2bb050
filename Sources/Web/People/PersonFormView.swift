/// A person being added or changed.
struct PersonFormPage: Sendable {
    /// Something else that can be done with the account.
    struct Act: Sendable {
        var label: String
        var address: Address
        var isDanger = false
    }

    /// Nil for a new person.
    var name: String?
    var action: Address
    var fields: [Field]
    /// The version that is being changed; nil for a new person.
    var version: Int?
    var acts: [Act] = []
    /// Whether somebody else saved while the answers were written.
    var isStale = false
}

func personFormView(_ page: PersonFormPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = page.name ?? t("添加人员", en: "Add a person")
    return shell(
        title: title, place: .people, context,
        """
        <div class="form-page">\(pageHead(title))\(if: page.isStale, Banner.changedMeanwhile(t).html)\(problemSummary(page.fields.compactMap(\.problem), t))
        \(postForm(to: page.action, context, class: "form sheet", """
            \(page.version.map(versionField))<div class="section-body"><div class="field-grid">\(page.fields.map { $0.html(t) })</div></div>
            <div class="form-actions">\(Button(t("保存", en: "Save"), kind: .primary).submit())
            <a class="button button-quiet" href="/people">\(t("取消", en: "Cancel"))</a></div>
            """))
        \(if: !page.acts.isEmpty, section(t("账号", en: "Account"), "<div class=\"acts\">\(page.acts.map { act($0, context) })</div>"))</div>
        """)
}

/// The version that a form is about, sent along with it.
func versionField(_ version: Int) -> HTML {
    """
    <input type="hidden" name="version" value="\(version)">
    """
}

private func act(_ act: PersonFormPage.Act, _ context: ViewContext) -> HTML {
    postForm(
        to: act.address, context, class: "act", Button(act.label, kind: act.isDanger ? .danger : .plain).submit())
}
