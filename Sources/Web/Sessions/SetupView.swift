/// The first page of a new installation: the company and its first administrator.
struct SetupPage: Sendable {
    var companyName = ""
    var personName = ""
    var signInName = ""
    var wantsDemonstration = false
    /// Why answers were refused, by field name.
    var errors: [String: String] = [:]
    var passwordRule: String
}

func setupView(_ page: SetupPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let fields = setupFields(page, t)
    return doorPage(
        title: t("开立档案室", en: "Open the archive"),
        lead: t("一分钟之内存下第一位客户", en: "Your first customer within a minute"), context,
        """
        \(problemSummary(fields.compactMap(\.problem), t))
        \(postForm(to: "/setup", context, """
            \(fields.map { $0.html(t) })
            <p class="door-actions">\(Button(t("开立", en: "Open"), kind: .primary).submit())</p>
            """))
        """)
}

private func setupFields(_ page: SetupPage, _ t: Words) -> [Field] {
    [
        Field(
            name: "company", label: t("公司名称", en: "Company"), control: .line(autocomplete: "organization", charactersMax: 100),
            value: page.companyName, isRequired: true, error: page.errors["company"]),
        Field(
            name: "person", label: t("您的姓名", en: "Your name"), control: .line(autocomplete: "name", charactersMax: 64),
            value: page.personName, isRequired: true, error: page.errors["person"]),
        Field(
            name: "name", label: t("登录名", en: "Name to sign in with"), control: .line(autocomplete: "username", charactersMax: 64),
            value: page.signInName, isRequired: true, error: page.errors["name"]),
        Field(
            name: "password", label: t("密码", en: "Password"),
            control: .line(kind: "password", autocomplete: "new-password", charactersMax: 256), isRequired: true,
            hint: page.passwordRule, error: page.errors["password"]),
        Field(
            name: "demonstration", label: t("放入演示数据，先看看样子（可一步清除）", en: "Show me with demonstration data (removed in one step)"),
            control: .checkbox, value: page.wantsDemonstration ? "yes" : ""),
    ]
}
