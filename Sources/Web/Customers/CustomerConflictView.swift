/// Two people changed the same archive: what the reader wrote beside what was saved meanwhile.
struct CustomerConflictPage: Sendable {
    var number: String
    var name: String
    /// Who saved meanwhile and when, such as "王敏 · 今天 10:12".
    var otherSaved: String
    /// The version now in force, on which the choice will be saved.
    var version: Int
    /// The version that the reader's form was opened on.
    var base: Int
    var rows: [Comparison.Row]
    /// What the reader's form held, so that nothing is lost: field name and value.
    var kept: [(name: String, value: String)]
}

func customerConflictView(_ page: CustomerConflictPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let comparison = Comparison(
        caption: t("两份修改对照", en: "Both changes"), leftTitle: t("您写的", en: "Yours"),
        rightTitle: t("已保存的", en: "Saved") + " · " + page.otherSaved, rows: page.rows)
    return shell(
        title: page.name, place: .customers, context,
        """
        \(pageHead(t("两份修改撞在一起", en: "Two changes met"), lead: page.name))
        \(Banner(kind: .warning, title: t("您修改期间，\(page.otherSaved) 保存了这份档案。逐项选定后再保存，两边都不会丢。",
            en: "While you were editing, \(page.otherSaved) saved this archive. Choose field by field; nothing is lost.")).html)
        \(postForm(to: "/customers/\(page.number)/resolve", context, class: "form sheet", """
            <input type="hidden" name="version" value="\(page.version)"><input type="hidden" name="base" value="\(page.base)">\(page.kept.map(keptValue))\(comparison.html(t))
            <div class="form-actions">\(Button(t("按所选保存", en: "Save this choice"), kind: .primary).submit())
            <a class="button button-quiet" href="\("/customers/\(page.number)" as Address)">\(t("放弃我的修改", en: "Drop mine"))</a></div>
            """))
        """)
}

private func keptValue(_ item: (name: String, value: String)) -> HTML {
    """
    <input type="hidden" name="kept-\(item.name)" value="\(item.value)">
    """
}
