/// A page that says in a sentence why something cannot be shown, with the request's number for whoever looks into it.
struct RefusalPage: Sendable {
    var title: String
    var sentence: String
    var requestID: String
}

func refusalView(_ page: RefusalPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return doorPage(
        title: page.title, lead: page.sentence, context,
        """
        <p class="door-actions">\(Button(t("回到首页", en: "Go to the first page"), icon: .house, kind: .primary).link(to: "/"))</p>
        <p class="request-number">\(t("请求编号", en: "Request")) <code>\(page.requestID)</code></p>
        """)
}
