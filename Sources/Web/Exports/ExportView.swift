import Archive

func exportView(_ page: ExportPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("导出", en: "Export")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page" id="export">\(pageHead(title, lead: page.meant))\
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })\
        \(problemSummary([page.format.problem, page.columns.problem].compactMap { $0 }, t))
        \(postForm(to: "/customers/exports", context, class: "form sheet", """
            \(hiddenInput(("list", page.body.query)))
            <div class="section-body"><div class="field-grid">\(page.format.html(t))\(page.columns.html(t))\(page.watermark.html(t))
            <p class="field-wide field-hint">\(hint(t))</p></div></div>
            <div class="form-actions">\(Button(t("导出", en: "Export"), icon: .download, kind: .primary).submit())
            \(Button(t("取消", en: "Cancel"), kind: .quiet).link(to: page.back))
            \(Button(t("我的导出", en: "My exports"), icon: .history, kind: .quiet).link(to: "/customers/exports"))</div>
            """))</div>
        """)
}

private func hint(_ t: Words) -> String {
    t(
        "在后台进行，至多 \(Export.rowsMax / 10_000) 万家；按您此刻的权限和遮盖；文件加密保存 \(Export.keptHours) 小时，只有您能下载；导出与下载都留痕。",
        en: """
            Done in the background, at most \(Export.rowsMax / 1_000),000 customers, within your reach and masks; the file is kept sealed for \
            \(Export.keptHours) hours and is yours alone; export and download stand in the trail.
            """)
}

func exportRunView(_ page: ExportRunPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: page.title, place: .customers, context,
        """
        \(pageHead(page.title))\(page.failure.map { Banner(kind: .warning, title: $0).html })\(if: page.isWorking, exportProgress(page, context))
        <div class="list sheet">\(facts(page, t))</div>
        <div class="form-actions">\(page.file.map { Button(t("下载", en: "Download"), icon: .download, kind: .primary).link(to: $0) })\
        \(if: page.mayRemove, removal(page, context))\
        \(if: page.isWorking, reloading(page, t))
        \(Button(t("回到列表", en: "Back to the list"), icon: .arrowLeft).link(to: page.list))
        \(Button(t("我的导出", en: "My exports"), icon: .history, kind: .quiet).link(to: "/customers/exports"))</div>
        """)
}

/// The bar alone, which asks for itself anew as long as work goes on.
func exportProgress(_ page: ExportRunPage, _ context: ViewContext) -> HTML {
    let bar = page.expected.map { progress(done: min(page.done, $0), of: $0, label: page.progressWords) } ?? words(page.progressWords)
    guard page.isWorking else { return bar }
    return asking("\(page.address)/progress", bar)
}

private func words(_ text: String) -> HTML {
    """
    <p class="progress-words">\(text)</p>
    """
}

private func facts(_ page: ExportRunPage, _ t: Words) -> HTML {
    Table(
        caption: t("这次导出", en: "This export"), columns: [Column(t("项目", en: "Item")), Column(t("内容", en: "Value"))],
        rows: page.facts.map { fact in
            """
            <tr><th scope="row">\(fact.label)</th><td translate="no">\(fact.value)</td></tr>
            """
        }
    ).html(t)
}

private func removal(_ page: ExportRunPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let label = page.isWorking ? t("停止", en: "Stop") : t("删除文件", en: "Remove the file")
    return postForm(to: "\(page.address)/remove", context, class: "act", Button(label, icon: .ban).submit())
}

private func reloading(_ page: ExportRunPage, _ t: Words) -> HTML {
    "<noscript>\(Button(t("看看进度", en: "See how far it is"), icon: .refreshCw).link(to: page.address))</noscript>"
}

func exportsView(_ exports: [Export], _ words: CustomerWords, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("我的导出", en: "My exports")
    let table = Table(
        caption: title,
        columns: [Column(t("时间", en: "When")), Column(t("范围", en: "Filter")), Column(t("客户数", en: "Customers")), Column(t("状态", en: "State"))],
        rows: exports.map { export in
            let page = ExportRunPage(export, words)
            return """
                <tr data-row><th scope="row"><a href="\(page.address)" data-open>\(words.time(export.createdAt))</a></th>\
                <td translate="no">\(page.facts.first?.value ?? "")</td><td>\(page.written)</td><td>\(page.title)</td></tr>
                """
        }, isWalkable: true)
    let empty = emptyState(
        .download, t("还没有导出", en: "No export yet"), t("在客户列表里筛选好，再点“导出”。", en: "Narrow the list of customers, then “Export”."),
        Button(t("客户列表", en: "Customers"), icon: .archive).link(to: "/customers"))
    return shell(
        title: title, place: .customers, context,
        """
        \(pageHead(title))
        <div class="list sheet" id="exports" data-live-region="exports">\(exports.isEmpty ? empty : table.html(t))</div>
        """)
}
