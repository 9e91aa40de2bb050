/// A page of settings: its neighbours at the side, its questions in groups.
struct SettingsPage: Sendable {
    struct Group: Sendable {
        var title: String
        var hint: String
        var fields: [Field]
    }

    var title: String
    var tabs: [Tab]
    var groups: [Group]
    var action: Address
    /// The version of the settings that is being changed.
    var version: Int
    /// What is shown instead of or above the questions, such as a table.
    var content: HTML = .empty
    /// Whether somebody else saved while the answers were written.
    var isStale = false
}

func settingsView(_ page: SettingsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: page.title, place: .settings, context,
        """
        <div class="form-page">\(pageHead(t("设置", en: "Settings")))\(tabs(page.tabs, label: t("设置分类", en: "Settings")))
        \(if: page.isStale, Banner.changedMeanwhile(t).html)
        \(problemSummary(page.groups.flatMap(\.fields).compactMap(\.problem), t))\(page.content)
        \(if: !page.groups.isEmpty, settingsForm(page, context))</div>
        """)
}

private func settingsForm(_ page: SettingsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return postForm(
        to: page.action, context, class: "form sheet",
        """
        <input type="hidden" name="version" value="\(page.version)">\(page.groups.map { group in
            section(group.title, hint: group.hint, "<div class=\"field-grid\">\(group.fields.map { $0.html(t) })</div>")
        })
        <div class="form-actions">\(Button(t("保存设置", en: "Save"), kind: .primary).submit())</div>
        """)
}
