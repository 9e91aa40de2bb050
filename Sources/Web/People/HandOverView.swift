/// A temporary password, shown once to whoever hands it over.
struct HandOverPage: Sendable {
    var name: String
    var account: String
    var password: String
}

func handOverView(_ page: HandOverPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let rows = [
        Fact(label: t("登录名", en: "Sign-in name"), value: "<code>\(page.account)</code>"),
        Fact(label: t("临时密码", en: "Temporary password"), value: "<code>\(page.password)</code>"),
    ]
    return shell(
        title: page.name, place: .people, context,
        """
        <div class="form-page">\(pageHead(page.name, lead: t("只显示这一次，请当面交给本人。首次登录时必须更改。", en: "Shown this once: hand it over in person. It has to be changed at the first sign-in.")))
        \(facts(rows, t))
        <p>\(Button(t("完成", en: "Done"), kind: .primary).link(to: "/people"))</p></div>
        """)
}
