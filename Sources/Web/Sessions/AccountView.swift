/// One's own account: where one is signed in, each of which can be ended, and the password.
struct AccountPage: Sendable {
    struct Device: Sendable {
        /// Such as "Chrome · Windows".
        var name: String
        var address: String
        var lastSeen: String
        var isThisOne = false
        /// Where a form is posted to end it.
        var end: Address
    }

    var devices: [Device]
    var passwordRule: String
    /// Whether a new password comes before anything else.
    var isPasswordDue = false
    /// Why a password was refused, by field name.
    var errors: [String: String] = [:]
}

func accountView(_ page: AccountPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("登录与密码", en: "Sessions and password")
    return shell(
        title: title, place: nil, context,
        """
        <div class="form-page">\(pageHead(title))
        \(section(t("登录中的设备", en: "Signed in on"), "<ul class=\"slips\">\(page.devices.map { deviceLine($0, context) })</ul>\(endOthers(page, context))"))
        \(section(t("更改密码", en: "Change password"), passwordForm(page, context)))</div>
        """)
}

/// The password alone, for somebody who owes a new one or whose new one was refused.
func passwordView(_ page: AccountPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let due = Banner(
        kind: .warning,
        title: t("请先设置新密码，再继续使用。", en: "Please choose a new password before you go on."))
    return shell(
        title: t("更改密码", en: "Change password"), place: nil, context,
        """
        <div class="form-page">\(pageHead(t("更改密码", en: "Change password")))\(if: page.isPasswordDue, due.html)
        \(problemSummary(passwordFields(page, t).compactMap(\.problem), t))\(passwordForm(page, context))</div>
        """)
}

private func deviceLine(_ device: AccountPage.Device, _ context: ViewContext) -> HTML {
    let t = context.t
    let end = postForm(to: device.end, context, class: "act", Button(t("退出", en: "End"), kind: .quiet).submit())
    return """
        <li class="slip"><b>\(device.name)</b><span class="slip-reason">\(device.address) · \(device.lastSeen)</span>\
        \(device.isThisOne ? "<span class=\"quiet\">\(t("本机", en: "this one"))</span>" : end)</li>
        """
}

private func endOthers(_ page: AccountPage, _ context: ViewContext) -> HTML {
    guard page.devices.count > 1 else { return .empty }
    let button = Button(context.t("退出其他所有设备", en: "End all others"), kind: .quiet)
    return postForm(to: "/account/sessions/end-others", context, class: "act", button.submit())
}

private func passwordForm(_ page: AccountPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return postForm(
        to: "/account/password", context,
        """
        \(passwordFields(page, t).map { $0.html(t) })
        <p class="form-actions">\(Button(t("更改", en: "Change"), kind: .primary).submit())</p>
        """)
}

private func passwordFields(_ page: AccountPage, _ t: Words) -> [Field] {
    [
        passwordField("oldPassword", t("现在的密码", en: "Present password"), "current-password", page),
        passwordField("password", t("新密码", en: "New password"), "new-password", page, hint: page.passwordRule),
        passwordField("passwordAgain", t("再输一次", en: "Once more"), "new-password", page),
    ]
}

private func passwordField(
    _ name: String, _ label: String, _ autocomplete: StaticString, _ page: AccountPage, hint: String? = nil
) -> Field {
    Field(
        name: name, label: label, control: .line(kind: "password", autocomplete: autocomplete, charactersMax: 128),
        isRequired: true, hint: hint, error: page.errors[name])
}
