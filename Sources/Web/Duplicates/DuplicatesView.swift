import Archive

func duplicatesView(_ page: DuplicatesPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("查重", en: "Duplicates")
    let isRunning = page.scan?.state == .running
    let search = postForm(
        to: "/duplicates/scan", context, class: "act", Button(t("查找全部档案", en: "Search the whole archive"), icon: .search, kind: .primary).submit())
    return shell(
        title: title, place: .customers, context,
        """
        \(pageHead(title, lead: page.lead, actions: page.maySearch && !isRunning ? [search] : []))
        \(page.scan.map { isRunning ? running($0, page, context) : .empty })
        <div class="list sheet" id="duplicates">\(page.rows.isEmpty ? nothing(page, t) : pairs(page, context))</div>
        """)
}

/// The bar alone, which asks for itself anew as long as the search goes on.
func scanProgress(_ scan: DuplicateScan, _ t: Words) -> HTML {
    let words = t("已读 \(scan.doneCount) / \(scan.customerCount) 家", en: "\(scan.doneCount) of \(scan.customerCount) read")
    return asking("/duplicates/progress", seconds: 2, progress(done: scan.doneCount, of: scan.customerCount, label: words))
}

private func running(_ scan: DuplicateScan, _ page: DuplicatesPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let stop = postForm(to: "/duplicates/stop", context, class: "act", Button(t("停止", en: "Stop"), icon: .ban).submit())
    return """
        \(scanProgress(scan, t))<div class="form-actions">\(if: page.maySearch, stop)\
        <noscript>\(Button(t("看看进度", en: "See how far it is"), icon: .refreshCw).link(to: "/duplicates"))</noscript></div>
        """
}

private func nothing(_ page: DuplicatesPage, _ t: Words) -> HTML {
    if page.scan?.state == .done {
        return emptyState(.circleCheck, t("没有疑似重复", en: "No likely duplicates"), t("您范围内的客户没有建过两次的。", en: "No customer within your reach seems to be entered twice."))
    }
    return emptyState(
        .gitCompare, t("还没有结果", en: "Nothing found yet"),
        t("主管、总经理或档案专员可以查找全部档案；百万家也只需几分钟。", en: "Managers, executives and clerks have the whole archive searched; a million take some minutes."))
}

private func pairs(_ page: DuplicatesPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let table = Table(
        caption: t("疑似重复", en: "Likely duplicates"),
        columns: [
            Column(t("先建的", en: "Entered first")), Column(t("后建的", en: "Entered later")), Column(t("依据", en: "Because"), rank: 2),
            Column(t("处理", en: "What to do")),
        ],
        rows: page.rows.map { row($0, context) }, isWalkable: true)
    return "\(table.html(t))\(page.pager.html(t))"
}

private func row(_ row: DuplicatesPage.Row, _ context: ViewContext) -> HTML {
    let t = context.t
    let merge: Address = "/merge?kept=\(row.first.number)&absorbed=\(row.second.number)"
    let apart = postForm(
        to: "/duplicates/distinct", context, class: "act",
        """
        \([("first", row.first.number), ("second", row.second.number)].map(hiddenInput))\(Button(t("不是重复", en: "Not the same"), kind: .quiet).submit())
        """)
    return """
        <tr data-row><th scope="row" class="cell-name">\(side(row.first, isOpened: true))</th><td class="cell-name">\(side(row.second))</td>\
        <td class="rank-2">\(row.evidence)</td>\
        <td class="cell-act">\(Button(t("对照合并", en: "Compare"), icon: .gitCompare).link(to: merge)) \(apart)</td></tr>
        """
}

private func side(_ side: DuplicatesPage.Row.Side, isOpened: Bool = false) -> HTML {
    """
    <a href="\("/customers/\(side.number)" as Address)" translate="no"\(if: isOpened, " data-open")>\(side.name)</a> <span class="quiet">\(side.number) · \(side.owner)</span>
    """
}
