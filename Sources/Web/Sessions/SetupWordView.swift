import Archive

/// What somebody meets who opens the first-run page without the word that belongs to its address.
struct SetupWordPage: Sendable {
    /// What was said.
    var word: String
    var isWrong: Bool
}

func setupWordView(_ page: SetupWordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let error = page.isWrong ? t(Bilingual(FieldProblem.wrongSetupWord.wording)) : nil
    let field = setupWordField(page.word, error: error, t)
    return doorPage(
        title: t("开立档案室", en: "Open the archive"),
        lead: t("别的电脑也能打开这一页，所以先要口令", en: "Other machines can open this page, so it asks for a word first"), context,
        """
        \(problemSummary([field.problem].compactMap { $0 }, t))
        <form class="form" method="get" action="/setup">
        \(field.html(t))
        <p class="door-actions">\(Button(t("继续", en: "Go on"), kind: .primary).submit())</p>
        </form>
        """)
}

func setupWordField(_ word: String, error: String?, _ t: Words) -> Field {
    Field(
        name: "word", label: t("首次设置口令", en: "First-run word"), control: .line(charactersMax: SetupWord.charactersMax),
        value: word, isRequired: true,
        hint: t("启动客档的终端显示了网址，口令是其中 word= 之后的部分。", en: "The terminal that started Kedang shows the address; the word is what follows word= in it."),
        error: error)
}
