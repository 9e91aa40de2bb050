/// The demonstration data, and how to be rid of it.
struct DemonstrationPage: Sendable {
    var isLoaded: Bool
    var mayChange: Bool
    var tabs: [Tab]
    /// Shared by the people of the demonstration; shown once, when it was put in.
    var password: String?
    /// Who they are.
    var accounts: [String] = []
}

func demonstrationView(_ page: DemonstrationPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("演示数据", en: "Demonstration data"), place: .settings, context,
        """
        <div class="form-page">\(pageHead(t("设置", en: "Settings")))\(tabs(page.tabs, label: t("设置分类", en: "Settings")))
        <div class="form sheet">\(section(t("演示数据", en: "Demonstration data"), """
            <p>\(t("300 家虚构客户、3 个部门、8 位同事和 18 个月的经历，都有标记，可一步清除。", en: "300 invented customers, 3 departments, 8 colleagues and 18 months of history, all marked, removed in one step."))</p>
            \(password(page, t))\(change(page, context))
            """))</div></div>
        """)
}

private func password(_ page: DemonstrationPage, _ t: Words) -> HTML {
    guard let password = page.password else { return .empty }
    return """
        <p>\(t("这些账号共用一个密码，只显示这一次：", en: "These accounts share one password, shown this once:")) <code>\(password)</code></p>
        <ul>\(page.accounts.map { "<li>\($0)</li>" as HTML })</ul>
        """
}

private func change(_ page: DemonstrationPage, _ context: ViewContext) -> HTML {
    let t = context.t
    guard page.mayChange else {
        return "<p>\(t("由系统管理员放入或清除。", en: "An administrator puts it in or takes it out."))</p>"
    }
    if page.isLoaded || page.password != nil {
        return postForm(
            to: "/settings/demonstration/remove", context, class: "acts",
            Button(t("清除演示数据", en: "Remove the demonstration data"), icon: .trash, kind: .danger).submit())
    }
    return postForm(
        to: "/settings/demonstration", context, class: "acts",
        Button(t("放入演示数据", en: "Put demonstration data in"), kind: .primary).submit())
}
