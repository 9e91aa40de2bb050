/// The third step: what will happen to each row, and why not.
struct ImportRehearsalPage: Sendable {
    enum Fate: String, Sendable {
        case new, draft, update, duplicate, refused

        var name: Bilingual {
            switch self {
            case .new: Bilingual("新建", en: "New")
            case .draft: Bilingual("存为草稿", en: "Draft")
            case .update: Bilingual("更新", en: "Update")
            case .duplicate: Bilingual("疑似重复", en: "Duplicate?")
            case .refused: Bilingual("不能导入", en: "Refused")
            }
        }
    }

    struct Row: Sendable {
        /// The row's number in the file.
        var line: Int
        var name: String
        var fate: Fate
        /// Why, such as "缺联系人、首次接触时间".
        var reason: String
        /// The archive it resembles; nil unless it is a suspected duplicate.
        var match: (number: String, evidence: String)?
        /// What to do with a suspected duplicate.
        var decision: Field?
    }

    var fileName: String
    /// One tab a fate, with its count.
    var tabs: [Tab]
    var rows: [Row]
    var pager: Pager
    var address: Address
    /// The user's own file with a column of reasons.
    var errorWorkbook: Address?
    /// Such as "将入档 1,120 行，其中草稿 63 行".
    var effect: String
}

func importRehearsalView(_ page: ImportRehearsalPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let table = Table(
        caption: t("预演结果", en: "Dry run"),
        columns: [
            Column(t("行", en: "Row"), isNumber: true), Column(t("客户名称", en: "Name")), Column(t("将会", en: "Will be")),
            Column(t("原因", en: "Why")), Column(t("决定", en: "Decision")),
        ],
        rows: page.rows.map { rehearsalRow($0, t) })
    return shell(
        title: t("预演", en: "Dry run"), place: .imports, context,
        """
        \(pageHead(t("预演", en: "Dry run"), lead: page.fileName, actions: page.errorWorkbook.map {
            [Button(t("下载带原因的表格", en: "Download with reasons"), icon: .download).link(to: $0)]
        } ?? []))
        \(importSteps(current: 2, t))\(tabs(page.tabs, label: t("去向", en: "Outcome")))
        \(postForm(to: page.address, context, class: "form sheet list", """
            \(table.html(t))\(page.pager.html(t))
            <div class="form-actions form-actions-fixed">\(Button(t("入档", en: "Import"), icon: .archive, kind: .primary).submit())
            <span>\(page.effect)</span></div>
            """))
        """)
}

private func rehearsalRow(_ row: ImportRehearsalPage.Row, _ t: Words) -> HTML {
    """
    <tr><td class="number quiet">\(row.line)</td><th scope="row">\(row.name)</th>
    <td><span class="fate fate-\(row.fate.rawValue)">\(t(row.fate.name))</span></td>
    <td class="cell-reason">\(row.reason)\(row.match.map(matchLink))</td><td class="cell-field">\(row.decision?.html(t))</td></tr>
    """
}

private func matchLink(_ match: (number: String, evidence: String)) -> HTML {
    """
     <a class="text-link" href="\("/customers/\(match.number)" as Address)">\(callNumber(match.number))</a> <span class="quiet">\(match.evidence)</span>
    """
}
