/// The third step: what will happen to each row, and why not.
struct ImportRehearsalPage: Sendable {
    enum Fate: String, Sendable {
        case new, draft, duplicate, refused, dealing, doubtful

        var name: Bilingual {
            switch self {
            case .new: Bilingual("草稿，齐全", en: "Draft, complete")
            case .draft: Bilingual("草稿，待补充", en: "Draft, incomplete")
            case .duplicate: Bilingual("疑似重复", en: "Duplicate?")
            case .refused: Bilingual("不能导入", en: "Refused")
            case .dealing: Bilingual("记为交易", en: "Recorded")
            case .doubtful: Bilingual("请选定", en: "To be chosen")
            }
        }
    }

    struct Row: Sendable {
        /// The row's number in the file.
        var line: Int
        var name: String
        var fate: Fate
        /// Why, such as "缺少：联系人、首次接触时间".
        var reason: String
        /// What it resembles; nil unless it is a suspected duplicate.
        var match: Match?
        /// What to do with a suspected duplicate.
        var decision: Field?
    }

    struct Match: Sendable {
        /// A customer number, a row, or whose it is, such as "已由 张* 负责".
        var likeness: String
        /// Such as "电话相同、名称相近（92%）".
        var evidence: String
        /// Both side by side.
        var address: Address
    }

    var fileName: String
    /// One tab a fate, with its count.
    var tabs: [Tab]
    var rows: [Row]
    var pager: Pager
    var address: Address
    /// Which dry run the decisions are about.
    var version: Int
    /// The user's own file with a column of reasons.
    var errorWorkbook: Address?
    /// Such as "将新建草稿 1,120 份，其中 63 份待补充".
    var effect: String
    /// Whether a row may be entered as a customer of its own.
    var offersNew = true
    /// How many suspected duplicates nobody has decided on.
    var undecided: Int
}

func importRehearsalView(_ page: ImportRehearsalPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let table = Table(
        caption: t("预演结果", en: "Dry run"),
        columns: [
            Column(t("行", en: "Row"), isNumber: true), Column(t("客户名称", en: "Name")), Column(t("将会", en: "Will be")),
            Column(t("原因", en: "Why")), Column(t("决定", en: "Decision")),
        ],
        rows: page.rows.map { rehearsalRow($0, page, t) }, isWalkable: true)
    return shell(
        title: t("预演", en: "Dry run"), place: .imports, context,
        """
        \(pageHead(t("预演", en: "Dry run"), lead: page.fileName, actions: rehearsalActions(page, t)))
        \(importSteps(current: 2, t))\(tabs(page.tabs, label: t("去向", en: "Outcome")))
        \(postForm(to: "\(page.address)/rows", context, class: "form sheet list", """
            \(importVersion(page.version))<input type="hidden" name="return" value="\(context.path)">
            \(if: page.undecided > 0, restBar(page, t))\(table.html(t))\(page.pager.html(t))
            <div class="form-actions form-actions-fixed">\(commitButtons(page, t))<span>\(page.effect)</span></div>
            """))
        \(discardForm(page.address, context))
        """)
}

private func rehearsalActions(_ page: ImportRehearsalPage, _ t: Words) -> [HTML] {
    let workbook = page.errorWorkbook.map {
        Button(t("下载带原因的表格", en: "Download with reasons"), icon: .download).link(to: $0)
    }
    return [
        Button(t("改列的对应", en: "Change the columns"), icon: .arrowLeft, kind: .quiet).link(to: "\(page.address)/columns")
    ]
        + [workbook].compactMap { $0 }
}

/// One decision for all suspected duplicates nobody has decided on.
private func restBar(_ page: ImportRehearsalPage, _ t: Words) -> HTML {
    """
    <div class="list-bar"><span>\(t("未决定的 \(page.undecided) 行全部：", en: "All \(page.undecided) undecided rows:"))</span>
    \(Button(t("跳过", en: "Skip"), name: "act", value: "rest-skip").submit())
    \(Button(page.offersNew ? t("更新已有档案", en: "Update") : t("记到这位客户", en: "Record"), name: "act", value: "rest-update").submit())
    \(if: page.offersNew, Button(t("仍然新建", en: "Enter as new"), name: "act", value: "rest-new").submit())</div>
    """
}

private func commitButtons(_ page: ImportRehearsalPage, _ t: Words) -> [HTML] {
    let keep = Button(t("保存本页决定", en: "Keep these decisions"), icon: .check, name: "act", value: "keep").submit()
    let commit = Button(t("入档", en: "Import"), icon: .archive, kind: .primary, name: "act", value: "commit").submit()
    return page.rows.contains { $0.decision != nil } ? [commit, keep] : [commit]
}

private func rehearsalRow(_ row: ImportRehearsalPage.Row, _ page: ImportRehearsalPage, _ t: Words) -> HTML {
    """
    <tr><td class="number quiet">\(row.line)</td><th scope="row">\(row.name)</th>
    <td><span class="fate fate-\(row.fate.rawValue)">\(t(row.fate.name))</span></td>
    <td class="cell-reason">\(row.match.map { matchLink($0, t) })\(if: row.match != nil && !row.reason.isEmpty, " · ")\(row.reason)</td>\(decisionCell(row, page, t))</tr>
    """
}

/// A decision is sent as soon as it is chosen; without scripts the button below keeps it.
private func decisionCell(_ row: ImportRehearsalPage.Row, _ page: ImportRehearsalPage, _ t: Words) -> HTML {
    guard let decision = row.decision else { return #"<td class="cell-field"></td>"# }
    return """
        <td class="cell-field" hx-post="\(page.address)/rows/\(row.line)" hx-trigger="change" hx-params="\(decision.name),version" \
        hx-swap="none">\(decision.html(t))</td>
        """
}

private func matchLink(_ match: ImportRehearsalPage.Match, _ t: Words) -> HTML {
    """
    <a class="text-link" href="\(match.address)" data-open>\(t("与 \(match.likeness) 对照", en: "Compare with \(match.likeness)"))</a> \
    <span class="quiet">\(match.evidence)</span>
    """
}
