/// The first page of a new installation: the company, its first administrator, and an account for daily work.
struct SetupPage: Sendable {
    var companyName: String
    var personName: String
    var account: String
    var ownAccount: String
    var ownRole: String
    var ownRoles: [Choice]
    var departmentName: String
    var wantsDemonstration: Bool
    var passwordRule: String
    /// The word that opened the page; nil where none is asked for.
    var word: String?
    /// Why answers were refused, by field name.
    var errors: [String: String] = [:]
}

func setupView(_ page: SetupPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let first = administratorFields(page, t)
    let own = ownFields(page, t)
    let word = page.errors["word"].map { [setupWordField(page.word ?? "", error: $0, t)] } ?? []
    let demonstration = Field(
        name: "demonstration", label: t("放入演示数据，先看看样子（可一步清除）", en: "Show me with demonstration data (removed in one step)"),
        control: .checkbox, value: page.wantsDemonstration ? "yes" : "")
    return doorPage(
        title: t("开立档案室", en: "Open the archive"),
        lead: t("一分钟之内存下第一位客户", en: "Your first customer within a minute"), context,
        """
        \(problemSummary((word + first + own).compactMap(\.problem), t))
        \(postForm(to: "/setup", context, """
            \(wordPart(page, word, t))\(first.map { $0.html(t) })
            \(section(t("您自己的业务账号", en: "Your own account for daily work"), hint: ownHint(t), "\(own.map { $0.html(t) })"))
            \(demonstration.html(t))
            <p class="door-actions">\(Button(t("开立", en: "Open"), kind: .primary).submit())</p>
            """))
        """)
}

/// Out of sight as long as it is right.
private func wordPart(_ page: SetupPage, _ asked: [Field], _ t: Words) -> HTML {
    guard asked.isEmpty, let word = page.word else { return "\(asked.map { $0.html(t) })" }
    return """
        <input type="hidden" name="word" value="\(word)">
        """
}

private func administratorFields(_ page: SetupPage, _ t: Words) -> [Field] {
    [
        Field(
            name: "company", label: t("公司名称", en: "Company"), control: .line(autocomplete: "organization", charactersMax: 60),
            value: page.companyName, isRequired: true, error: page.errors["company"]),
        Field(
            name: "name", label: t("您的姓名", en: "Your name"), control: .line(autocomplete: "name", charactersMax: 60),
            value: page.personName, isRequired: true, error: page.errors["name"]),
        Field(
            name: "account", label: t("系统管理员登录名", en: "Administrator's sign-in name"),
            control: .line(autocomplete: "username", charactersMax: 60), value: page.account, isRequired: true,
            hint: t("管理账号和设置，看不到客户资料", en: "Manages accounts and settings, sees no customers"),
            error: page.errors["account"]),
        passwordField("password", t("密码", en: "Password"), page, hint: page.passwordRule),
        passwordField("passwordAgain", t("再输一次", en: "Once more"), page, hint: nil),
    ]
}

private func passwordField(_ name: String, _ label: String, _ page: SetupPage, hint: String?) -> Field {
    Field(
        name: name, label: label, control: .line(kind: "password", autocomplete: "new-password", charactersMax: 128),
        isRequired: true, hint: hint, error: page.errors[name])
}

private func ownHint(_ t: Words) -> String {
    t("可留空，以后再加。填写后会直接以它登录。", en: "May wait. If you fill it in, you are signed in with it at once.")
}

private func ownFields(_ page: SetupPage, _ t: Words) -> [Field] {
    [
        Field(
            name: "ownAccount", label: t("登录名", en: "Sign-in name"), control: .line(charactersMax: 60),
            value: page.ownAccount, error: page.errors["ownAccount"]),
        Field(
            name: "ownRole", label: t("角色", en: "Role"), control: .select(page.ownRoles), value: page.ownRole,
            error: page.errors["ownRole"]),
        Field(
            name: "ownPassword", label: t("密码", en: "Password"),
            control: .line(kind: "password", autocomplete: "new-password", charactersMax: 128),
            hint: t("留空则与上面相同", en: "Leave it empty for the same as above"), error: page.errors["ownPassword"]),
        Field(
            name: "department", label: t("部门", en: "Department"), control: .line(charactersMax: 60),
            value: page.departmentName, hint: t("部门主管须有部门", en: "A manager needs one"), error: page.errors["department"]),
    ]
}
