/// A suspected duplicate beside what it resembles, to decide which it is.
struct ImportLikenessPage: Sendable {
    /// The row's number in the file.
    var line: Int
    var name: String
    /// What it resembles: a customer number, a row, or whose it is; nil for a row that resembles nothing.
    var likeness: String?
    /// Such as "电话相同、名称相近（92%）".
    var evidence: String
    /// Field by field; empty where the reader may not see the other.
    var rows: [Comparison.Row]
    /// What to do with it; nil once that is settled.
    var decision: Field?
    /// Which dry run the decision is about.
    var version: Int
    var address: Address
}

func importLikenessView(_ page: ImportLikenessPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: page.name, place: .imports, context,
        """
        \(pageHead(page.name, lead: t("表格第 \(page.line) 行", en: "Row \(page.line) of the file"), actions: [
            Button(t("回到疑似重复", en: "Back to the duplicates"), icon: .arrowLeft).link(to: backAddress(page))]))
        \(importSteps(current: 2, t))\(page.likeness.map { likenessBanner($0, page, t) })
        \(if: !page.rows.isEmpty, sideBySide(page, t))
        \(page.decision.map { decisionForm($0, page, context) })
        """)
}

private func likenessBanner(_ likeness: String, _ page: ImportLikenessPage, _ t: Words) -> HTML {
    Banner(
        kind: .warning, title: t("与 \(likeness) 相似：\(page.evidence)", en: "Resembles \(likeness): \(page.evidence)"),
        body: page.rows.isEmpty
            ? "<p>\(t("它不在您的权限范围内，内容不能显示。", en: "It is outside your reach; its content cannot be shown."))</p>" : .empty
    ).html
}

private func sideBySide(_ page: ImportLikenessPage, _ t: Words) -> HTML {
    Comparison(
        caption: t("两边对照", en: "Side by side"), leftTitle: t("表格第 \(page.line) 行", en: "Row \(page.line)"),
        rightTitle: page.likeness ?? "", rows: page.rows
    ).html(t)
}

private func decisionForm(_ decision: Field, _ page: ImportLikenessPage, _ context: ViewContext) -> HTML {
    postForm(
        to: "\(page.address)/rows/\(page.line)", context, class: "form",
        """
        \(importVersion(page.version))<input type="hidden" name="return" value="\(backAddress(page))">\(decision.html(context.t))
        <p class="form-actions">\(Button(context.t("就这样定", en: "Decide"), icon: .check, kind: .primary).submit())</p>
        """)
}

private func backAddress(_ page: ImportLikenessPage) -> Address {
    "\(page.address)/rows?verdict=duplicate"
}
