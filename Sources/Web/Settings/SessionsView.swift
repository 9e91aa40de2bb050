/// Where the reader is signed in, each of which can be ended.
struct SessionsPage: Sendable {
    struct Session: Sendable {
        /// Such as "Chrome · Windows".
        var device: String
        var address: String
        var lastSeen: String
        var isThisOne = false
        /// Where a form is posted to end it.
        var end: Address
    }

    var sessions: [Session]
}

func sessionsView(_ page: SessionsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("登录与密码", en: "Sessions and password"), place: nil, context,
        """
        <div class="form-page">\(pageHead(t("登录与密码", en: "Sessions and password")))
        \(section(t("登录中的设备", en: "Signed in on"), "<ul class=\"slips\">\(page.sessions.map { sessionLine($0, context) })</ul>"))
        \(section(t("更改密码", en: "Change password"), passwordForm(context)))</div>
        """)
}

private func sessionLine(_ session: SessionsPage.Session, _ context: ViewContext) -> HTML {
    let t = context.t
    let end = postForm(to: session.end, context, class: "act", Button(t("退出", en: "End"), kind: .quiet).submit())
    return """
        <li class="slip"><b>\(session.device)</b><span class="slip-reason">\(session.address) · \(session.lastSeen)</span>\
        \(session.isThisOne ? "<span class=\"quiet\">\(t("本机", en: "this one"))</span>" : end)</li>
        """
}

private func passwordForm(_ context: ViewContext) -> HTML {
    let t = context.t
    let old = Field(
        name: "old", label: t("现在的密码", en: "Present password"),
        control: .line(kind: "password", autocomplete: "current-password", charactersMax: 256), isRequired: true)
    let new = Field(
        name: "new", label: t("新密码", en: "New password"),
        control: .line(kind: "password", autocomplete: "new-password", charactersMax: 256), isRequired: true)
    return postForm(
        to: "/settings/password", context,
        "\(old.html(t))\(new.html(t))<p class=\"form-actions\">\(Button(t("更改", en: "Change"), kind: .primary).submit())</p>")
}
