import Archive

func policyView(_ page: PolicyPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let draftLabel = page.draft == nil ? t("起草修改", en: "Draft a change") : t("打开草案", en: "Open the draft")
    return shell(
        title: "\(page.document.code) \(page.title)", place: .settings, context,
        """
        <div class="form-page">\(pageHead(page.title, actions: [
            Button(t("全部文件", en: "All documents"), icon: .arrowLeft, kind: .quiet).link(to: SettingsTab.policies.address),
            Button(draftLabel, icon: .pencil).link(to: "\(page.document.address)/draft"),
        ]))\(page.refusal.map { Banner(kind: .refusal, title: $0).html })
        \(page.draft.map { draft($0, page, context) })
        <div class="policy sheet">\(policyHead(page.head))\(page.groups.map { text($0, t) })</div>
        \(section(t("历次版本", en: "Versions"), versions(page.lines, t)))</div>
        """)
}

func policyVersionView(_ page: PolicyVersionPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let none = t("与前一版没有不同。", en: "It says what the one before said.")
    return shell(
        title: "\(page.document.code) \(page.mark)", place: .settings, context,
        """
        <div class="form-page">\(pageHead(page.title, lead: t("\(page.document.code) 的 \(page.mark) 版", en: "\(page.document.code), version \(page.mark)"), actions: [
            Button(t("现行版本", en: "As it is in force"), icon: .arrowLeft, kind: .quiet).link(to: page.document.address)
        ]))
        <div class="policy sheet">\(policyHead(page.head))\(page.groups.map { text($0, t) })</div>
        \(page.differences.map { changes in
            section(t("与前一版的不同", en: "What it changed"), "\(noteLine(page.note))\(changes.isEmpty ? "<p>\(none)</p>" : differences(changes, t))")
        })</div>
        """)
}

// MARK: - The document

private func policyHead(_ head: PolicyHeadTable) -> HTML {
    """
    <dl class="policy-head">\(head.cells.map { cell in
        "<div class=\"policy-cell\"><dt>\(cell.label)</dt><dd translate=\"no\">\(cell.value)</dd></div>" as HTML
    })</dl>
    """
}

private func text(_ text: PolicyText, _ t: Words) -> HTML {
    """
    <section class="policy-text"><h2 class="section-title">\(text.title)</h2>\(facts(text.lines.map { line in
        Fact(label: line.label, value: "\(line.value)")
    }, t))</section>
    """
}

private func versions(_ lines: [PolicyPage.Line], _ t: Words) -> HTML {
    Table(
        caption: t("历次版本", en: "Versions"),
        columns: [
            Column(t("修改标记", en: "Mark")), Column(t("生效日期", en: "In force from")), Column(t("批准", en: "Approved by")),
            Column(t("修改说明", en: "What was changed"), rank: 2),
        ],
        rows: lines.map { line in
            """
            <tr><th scope="row"><a class="text-link" href="\(line.address)">\(line.mark)</a>\(if: line.isInForce, " <span class=\"tag\">\(t("现行", en: "in force"))</span>")</th>\
            <td>\(line.day)</td><td translate="no">\(line.signed)</td><td class="rank-2" translate="no">\(line.note)</td></tr>
            """
        }
    ).html(t)
}

// MARK: - The draft

private func draft(_ draft: PolicyPage.Draft, _ page: PolicyPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let signed = t("编制 \(draft.drafted)", en: "Drafted by \(draft.drafted)")
    let reviewed = draft.reviewed.map { t("，审核 \($0)", en: ", reviewed by \($0)") } ?? t("，待审核", en: ", not reviewed yet")
    return """
        <div class="policy-draft sheet">\(section(t("待批准的草案", en: "The draft that waits"), hint: signed + reviewed, """
            \(noteLine(draft.note))\(differences(draft.differences, t))\(effects(draft.effects, t))\
            \(draft.hindrance.map { Banner(kind: .warning, title: $0).html })\(acts(draft, page, context))
            """))</div>
        """
}

private func noteLine(_ note: String) -> HTML {
    note.isEmpty ? .empty : "<p class=\"policy-note\" translate=\"no\">\(note)</p>"
}

private func differences(_ differences: [PolicyDifference], _ t: Words) -> HTML {
    Comparison(
        caption: t("草案与现行版本的不同", en: "What the draft changes"), leftTitle: t("原来", en: "Before"), rightTitle: t("改为", en: "After"),
        rows: differences.map { Comparison.Row(field: $0.label, left: $0.old, right: $0.new) }, marksDifferences: false
    ).html(t)
}

private func effects(_ sentences: [String], _ t: Words) -> HTML {
    let none = t("从批准时起对之后的操作适用，已有的档案不变。", en: "It holds for what is done from then on; archives stay as they are.")
    let sentences = sentences.isEmpty ? [none] : sentences
    return """
        <h3 class="policy-effect-title">\(t("批准后的影响", en: "What approving it does"))</h3>
        <ul class="policy-effects">\(sentences.map { "<li>\($0)</li>" as HTML })</ul>
        """
}

private func acts(_ draft: PolicyPage.Draft, _ page: PolicyPage, _ context: ViewContext) -> HTML {
    let t = context.t
    func act(_ name: String, _ button: Button) -> HTML {
        postForm(to: "\(page.document.address)/\(name)", context, class: "act", """
            <input type="hidden" name="version" value="\(page.version)">\(button.submit())
            """)
    }
    let signs = !draft.isMine
    return """
        <div class="form-actions">\(if: signs && draft.hindrance == nil, act("approve", Button(t("批准并生效", en: "Approve and put into force"), icon: .stamp, kind: .primary)))\
        \(if: signs && !draft.isReviewed, act("review", Button(t("审核通过", en: "Reviewed"), icon: .check)))\
        \(act("withdraw", Button(t("撤回草案", en: "Withdraw"), icon: .undo, kind: .quiet)))</div>
        """
}
