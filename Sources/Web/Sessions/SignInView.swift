/// The door.
struct SignInPage: Sendable {
    /// What was entered as a name, when the first try failed.
    var account = ""
    /// Why the door stayed shut, in one sentence that tells nothing about whether the name exists.
    var refusal: String?
    /// Where to go afterwards; checked to lead to this site.
    var returnTo: Address = .home
    var companyName: String
}

func signInView(_ page: SignInPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let account = Field(
        name: "account", label: t("登录名", en: "Name"), control: .line(autocomplete: "username", charactersMax: 64),
        value: page.account)
    let password = Field(
        name: "password", label: t("密码", en: "Password"),
        control: .line(kind: "password", autocomplete: "current-password", charactersMax: 256))
    return doorPage(
        title: t("登录客档", en: "Sign in to Kedang"), lead: page.companyName, context,
        """
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })
        \(postForm(to: "/s", context, """
            <input type="hidden" name="return" value="\(page.returnTo)">\(account.html(t))\(password.html(t))
            <p class="door-actions">\(Button(t("登录", en: "Sign in"), kind: .primary).submit())</p>
            """))
        <p class="door-note">\(t("忘记密码请联系管理员重置；系统没有默认密码。", en: "Forgotten it? Your administrator can reset it. There is no default password."))</p>
        """)
}
