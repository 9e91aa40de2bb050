/// What became of the rows once the import ran.
struct ImportOutcomePage: Sendable {
    struct Row: Sendable {
        /// The row's number in the file.
        var line: Int
        var name: String
        /// Such as "已新建".
        var outcome: String
        var reason: String
        /// The customer it became, if the reader may see it.
        var number: String?
    }

    var fileName: String
    /// Which rows these are, such as "已新建"; nil for all.
    var title: String?
    var rows: [Row]
    var pager: Pager
    var address: Address
}

func importOutcomeView(_ page: ImportOutcomePage, _ context: ViewContext) -> HTML {
    let t = context.t
    let table = Table(
        caption: t("各行的结果", en: "What became of the rows"),
        columns: [
            Column(t("行", en: "Row"), isNumber: true), Column(t("客户名称", en: "Name")), Column(t("结果", en: "Outcome")),
            Column(t("档案", en: "Archive")), Column(t("说明", en: "Remark")),
        ],
        rows: page.rows.map(outcomeRow), isWalkable: true)
    let title = page.title ?? t("全部各行", en: "All rows")
    return shell(
        title: title, place: .imports, context,
        """
        \(pageHead(title, lead: page.fileName, actions: [
            Button(t("回到这批导入", en: "Back to the import"), icon: .arrowLeft).link(to: page.address)]))
        \(importSteps(current: 4, t))<div class="sheet list">\(table.html(t))\(page.pager.html(t))</div>
        """)
}

private func outcomeRow(_ row: ImportOutcomePage.Row) -> HTML {
    """
    <tr><td class="number quiet">\(row.line)</td><th scope="row">\(row.name)</th><td>\(row.outcome)</td>
    <td>\(row.number.map(archiveLink))</td><td class="cell-reason">\(row.reason)</td></tr>
    """
}

private func archiveLink(_ number: String) -> HTML {
    """
    <a class="text-link" href="\("/customers/\(number)" as Address)" data-open>\(callNumber(number))</a>
    """
}
