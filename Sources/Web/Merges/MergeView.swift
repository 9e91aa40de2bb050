import Archive

func mergeView(_ page: MergePage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("合并档案", en: "Merge archives")
    let comparison = Comparison(
        caption: t("两份档案对照", en: "Both archives"), leftTitle: t("保留 \(page.kept)", en: "Kept: \(page.kept)"),
        rightTitle: t("并入 \(page.absorbed)", en: "Goes into it: \(page.absorbed)"), rows: page.rows)
    let swap: Address = "/merge?kept=\(page.absorbed)&absorbed=\(page.kept)"
    return shell(
        title: title, place: .customers, context,
        """
        \(pageHead(title, lead: "\(page.names.kept) ← \(page.names.absorbed)", actions: [
            Button(t("换过来", en: "The other way round"), icon: .refreshCw, kind: .quiet).link(to: swap)
        ]))
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })
        \(Banner(kind: .info, title: page.rows.isEmpty ? t("没有要选的：两份没有互相矛盾的内容。", en: "Nothing to choose: the two do not contradict each other.")
            : t("内容不同的字段请逐项选定。", en: "Choose field by field where they differ."), body: "\(page.effects.map(line))").html)
        \(postForm(to: "/merge", context, class: "form sheet", """
            \([("kept", page.kept), ("absorbed", page.absorbed), ("versions", page.versions)].map(hiddenInput))
            \(if: !page.rows.isEmpty, comparison.html(t))<div class="section-body"><div class="field-grid">\(reason(page, t).html(t))</div></div>
            <div class="form-actions">\(Button(t("合并", en: "Merge"), icon: .check, kind: .primary).submit())
            \(Button(t("取消", en: "Cancel"), kind: .quiet).link(to: "/customers/\(page.kept)"))</div>
            """))
        """)
}

private func line(_ text: String) -> HTML { "<p>\(text)</p>" }

private func reason(_ page: MergePage, _ t: Words) -> Field {
    var field = Field(
        name: "reason", label: t("原因", en: "Reason"), control: .line(charactersMax: Merge.reasonCharactersMax), value: page.reason,
        isRequired: true, isWide: true)
    field.error = page.reasonError
    return field
}

/// Which archive is merged with this one.
func mergeChoiceView(_ kept: String, absorbed: String, refusal: String?, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("合并档案", en: "Merge archives")
    let number = Field(
        name: "absorbed", label: t("并入哪一份（客户编号）", en: "Which archive goes into it (its number)"), control: .line(charactersMax: 40),
        value: absorbed, isRequired: true)
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: t("保留 \(kept)", en: "Kept: \(kept)")))
        \(refusal.map { Banner(kind: .refusal, title: $0).html })
        <form class="form sheet" action="/merge">\(hiddenInput(("kept", kept)))<div class="section-body"><div class="field-grid">\(number.html(t))</div></div>
        <div class="form-actions">\(Button(t("对照", en: "Compare"), icon: .gitCompare, kind: .primary).submit())
        \(Button(t("取消", en: "Cancel"), kind: .quiet).link(to: "/customers/\(kept)"))</div></form></div>
        """)
}

func absorbedView(_ page: AbsorbedPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let undo = postForm(
        to: "/merges/\(page.id)/undo", context, class: "act", Button(t("撤销合并", en: "Undo this merge"), icon: .undo).submit())
    return shell(
        title: page.name, place: .customers, context,
        """
        \(pageHead(page.name, isData: true, lead: t("\(page.number) 已并入 \(page.kept)", en: "\(page.number) went into \(page.kept)"), actions: [
            Button(t("打开档案", en: "Open the archive"), icon: .arrowLeft, kind: .quiet).link(to: "/customers/\(page.kept)"), page.mayUndo ? undo : .empty,
        ]))
        \(section(t("合并", en: "The merge"), facts(page.facts, t)))
        \(section(t("合并前的动态", en: "What was done to it before"), "\(timeline(page.entries, t))\(page.earlier.map { earlier($0, t) })"))
        """)
}

private func earlier(_ address: Address, _ t: Words) -> HTML {
    """
    <p><a class="text-link" href="\(address)">\(t("更早的动态", en: "Earlier"))</a></p>
    """
}
