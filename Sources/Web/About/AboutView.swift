/// What this program is, which version runs, and whose work it contains.
struct AboutPage: Sendable {
    var facts: [Fact]
}

func aboutView(_ page: AboutPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("关于", en: "About"), place: nil, context,
        """
        <div class="form-page">\(pageHead(t("关于客档", en: "About Kedang"), lead: t("没有署名，就没有任何事发生在客户身上。", en: "Nothing happens to a customer without a name on it.")))
        \(facts(page.facts, t))
        \(section(t("使用的他人作品", en: "Others' work"), """
            <ul><li>htmx 2 (Zero-Clause BSD)</li><li>Lucide (ISC)</li><li>Hummingbird, SwiftNIO, Swift Crypto (Apache-2.0)</li><li>GRDB.swift (MIT)</li></ul>
            """))</div>
        """)
}
