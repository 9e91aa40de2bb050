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
    /// Whether what is saved is in force at once; it is a draft for somebody else to approve otherwise.
    var isDirect = true
    /// What the button that puts the answers into force says; `保存设置` when nil.
    var saveLabel: String?
    /// Which drafts the answers were compared with, as `PolicyDrafts.fingerprint(_:)` gives it; 0 for none.
    var drafts = 0
    /// Why an act was refused that is no answer's fault.
    var refusal: String?
}

func settingsView(_ page: SettingsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: page.title, place: .settings, context,
        """
        <div class="form-page">\(pageHead(t("设置", en: "Settings")))\(tabs(page.tabs, label: t("设置分类", en: "Settings")))
        \(if: page.isStale, Banner.changedMeanwhile(t).html)\(page.refusal.map { Banner(kind: .refusal, title: $0).html })
        \(problemSummary(page.groups.flatMap(\.fields).compactMap(\.problem), t))\(page.content)
        \(if: !page.groups.isEmpty, settingsForm(page, context))</div>
        """)
}

private func settingsForm(_ page: SettingsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return postForm(
        to: page.action, context, class: "form sheet",
        """
        <input type="hidden" name="version" value="\(page.version)"><input type="hidden" name="drafts" value="\(page.drafts)">\(page.groups.map { group in
            section(group.title, hint: group.hint, "<div class=\"field-grid\">\(group.fields.map { $0.html(t) })</div>")
        })
        <div class="form-actions">\(buttons(page, t))</div>
        """)
}

private func buttons(_ page: SettingsPage, _ t: Words) -> HTML {
    let save = Button(page.saveLabel ?? t("保存设置", en: "Save"), kind: .primary).submit()
    let draft = Button(t("存为草案", en: "Keep as a draft"), kind: page.isDirect ? .plain : .primary, name: "act", value: "draft").submit()
    return "\(if: page.isDirect, save)\(draft)"
}
