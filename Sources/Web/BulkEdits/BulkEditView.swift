import Archive

func bulkEditView(_ page: BulkEditPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("批量修改", en: "Edit many")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page" id="bulk-edit">\(pageHead(title, lead: meant(page, t)))\
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })\(problemSummary([page.value.problem, page.reason.problem].compactMap { $0 }, t))
        \(postForm(to: "/customers/bulk-edit", context, class: "form sheet", """
            <input type="hidden" name="list" value="\(page.body.query)"><input type="hidden" name="of" value="\(page.body.field)">
            \(customers(page.body))
            <div class="section-body"><div class="field-grid"><div hx-post="/customers/bulk-edit" hx-trigger="change" hx-include="closest form" \
            hx-target="#bulk-edit" hx-select="#bulk-edit" hx-swap="outerHTML">\(page.field.html(t))</div>\(page.value.html(t))\(page.reason.html(t))</div></div>
            \(page.effect.map { effect($0, t) })
            <div class="form-actions">\(actions(page, t))
            \(Button(t("取消", en: "Cancel"), kind: .quiet).link(to: page.back))</div>
            """))</div>
        """)
}

private func meant(_ page: BulkEditPage, _ t: Words) -> String {
    guard let numbers = page.body.numbers else { return t("列表中的全部客户", en: "All customers of the list") }
    return t("选中的 \(numbers.count) 家客户", en: "\(numbers.count) customers that you chose")
}

private func customers(_ body: BulkEditBody) -> HTML {
    guard let numbers = body.numbers else { return hiddenInput(("all", "yes")) }
    return "\(numbers.map { hiddenInput(("selected", $0)) })"
}

private func actions(_ page: BulkEditPage, _ t: Words) -> [HTML] {
    let preview = Button(
        t("看看会怎样", en: "See what it would do"), icon: .eye, kind: page.effect == nil ? .primary : .plain, name: "act", value: "preview"
    ).submit()
    guard let effect = page.effect, effect.changing > 0, !effect.isTooMany else { return [preview] }
    let start = Button(
        t("修改 \(effect.changing) 家", en: "Change \(effect.changing)"), icon: .check, kind: .primary, name: "act", value: "start"
    ).submit()
    return [start, preview]
}

private func effect(_ effect: BulkEffect, _ t: Words) -> HTML {
    var lines: [String] = []
    if effect.isTooMany {
        lines.append(
            t(
                "列表超过 \(BulkEdit.customersMax) 家，一次改不完，请加上条件分几次改。",
                en: "The list has more than \(BulkEdit.customersMax); narrow it and do it in parts."))
    }
    if effect.verifying > 0 {
        lines.append(t("其中 \(effect.verifying) 份已归档，要重新核对。", en: "\(effect.verifying) of them are filed and must be verified again."))
    }
    if effect.leaving > 0 {
        lines.append(t("其中 \(effect.leaving) 家之后您将看不到。", en: "You will not see \(effect.leaving) of them afterwards."))
    }
    let title = t(
        "\(effect.count) 家中有 \(effect.changing) 家会改变，其余原本如此。",
        en: "Of \(effect.count), \(effect.changing) will change; the others say so already.")
    return Banner(kind: effect.isTooMany ? .warning : .info, title: title, body: "\(lines.map(line))").html
}

private func line(_ text: String) -> HTML {
    """
    <p>\(text)</p>
    """
}

func bulkRunView(_ page: BulkRunPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: page.title, place: .customers, context,
        """
        \(pageHead(page.title, lead: page.change))\(bulkProgress(page, context))
        \(if: !page.outcomes.isEmpty, outcomes(page, t))
        <div class="form-actions">\(if: page.mayStop, act("stop", Button(t("停止", en: "Stop"), icon: .ban), page, context))\
        \(if: page.mayUndo, act("undo", Button(t("撤销这次修改", en: "Undo this edit"), icon: .undo), page, context))\
        \(if: page.isWorking, reloading(page, t))
        \(Button(t("回到列表", en: "Back to the list"), icon: .arrowLeft).link(to: "/customers"))
        \(Button(t("历次批量修改", en: "Earlier edits"), icon: .history, kind: .quiet).link(to: "/customers/bulk-edits"))</div>
        """)
}

/// The bar alone, which asks for itself anew as long as work goes on.
func bulkProgress(_ page: BulkRunPage, _ context: ViewContext) -> HTML {
    let bar = progress(done: page.done, of: page.count, label: page.progressWords)
    guard page.isWorking else { return bar }
    return asking("\(page.address)/progress", bar)
}

private func act(_ name: String, _ button: Button, _ page: BulkRunPage, _ context: ViewContext) -> HTML {
    postForm(to: "\(page.address)/\(name)", context, class: "act", button.submit())
}

private func reloading(_ page: BulkRunPage, _ t: Words) -> HTML {
    "<noscript>\(Button(t("看看进度", en: "See how far it is"), icon: .refreshCw).link(to: page.address))</noscript>"
}

private func outcomes(_ page: BulkRunPage, _ t: Words) -> HTML {
    let table = Table(
        caption: t("结果", en: "What became of them"), columns: [Column(t("结果", en: "Outcome")), Column(t("客户数", en: "Customers"))],
        rows: page.outcomes.map { outcome in
            """
            <tr><th scope="row">\(outcome.label)</th><td>\(outcome.number)</td></tr>
            """
        })
    return """
        <div class="list sheet">\(table.html(t))</div>
        """
}

func bulkEditsView(_ edits: [BulkEdit], _ words: CustomerWords, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("批量修改", en: "Bulk edits")
    let table = Table(
        caption: title,
        columns: [Column(t("时间", en: "When")), Column(t("修改", en: "Change")), Column(t("客户数", en: "Customers")), Column(t("状态", en: "State"))],
        rows: edits.map { edit in
            let address: Address = "/customers/bulk-edits/\(Int(edit.id.rawValue))"
            return """
                <tr data-row><th scope="row"><a href="\(address)" data-open>\(words.time(edit.createdAt))</a></th>\
                <td translate="no">\(words.text(of: edit.change))</td><td>\(edit.count)</td><td>\(t(Bilingual(edit.state.wording)))</td></tr>
                """
        }, isWalkable: true)
    let empty = emptyState(
        .pencil, t("还没有批量修改", en: "No bulk edit yet"), t("在客户列表里选中几家，再点“批量修改”。", en: "Choose some customers in the list, then “Edit many”."),
        Button(t("客户列表", en: "Customers"), icon: .archive).link(to: "/customers"))
    return shell(
        title: title, place: .customers, context,
        """
        \(pageHead(title))
        <div class="list sheet" id="bulk-edits" data-live-region="bulk-edits">\(edits.isEmpty ? empty : table.html(t))</div>
        """)
}
