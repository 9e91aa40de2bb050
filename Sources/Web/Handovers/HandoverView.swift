import Archive

func handoverView(_ page: HandoverPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("客户交接", en: "Hand customers over")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: t("一次完成，先看影响；档案、交易和历史都跟着走，交错了可以撤销", en: "In one step, told before it is done; archives, dealings and history go along, and it can be undone"), actions: [
            Button(t("历次交接", en: "Earlier handovers"), icon: .history, kind: .quiet).link(to: "/handovers")
        ]))
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })\(problemSummary(page.fields.compactMap(\.problem), t))
        \(postForm(to: "/handovers/new", context, class: "form sheet", """
            <div class="section-body"><div class="field-grid">\(page.fields.map { $0.html(t) })</div></div>
            \(page.preview.map { effect($0, page, t) })
            <div class="form-actions">\(actions(page, t))</div>
            """))</div>
        """)
}

private func actions(_ page: HandoverPage, _ t: Words) -> [HTML] {
    let preview = Button(
        t("看看会怎样", en: "See what it would do"), icon: .eye, kind: page.preview == nil ? .primary : .plain, name: "act", value: "preview"
    ).submit()
    guard let told = page.preview, told.count > 0, !told.isTooMany else { return [preview] }
    let hand = Button(t("交接 \(told.count) 家", en: "Hand \(told.count) over"), icon: .check, kind: .primary, name: "act", value: "hand").submit()
    return [hand, preview]
}

private func effect(_ preview: HandoverPreview, _ page: HandoverPage, _ t: Words) -> HTML {
    var lines = [
        t("接收人现有 \(preview.held.words(t)) 家客户。", en: "The receiver has \(preview.held.words(t)) customers now.")
    ]
    if preview.openCount > 0 {
        lines.append(t("其中 \(preview.openCount) 份还没有归档，随之交接。", en: "\(preview.openCount) of them are not filed yet and go along."))
    }
    if preview.viewCount > 0 { lines.append(t("保存的视图 \(preview.viewCount) 个。", en: "\(preview.viewCount) saved views.")) }
    if preview.leaving > 0 {
        lines.append(t("之后您将看不到其中 \(preview.leaving) 家。", en: "You will not see \(preview.leaving) of them afterwards."))
    }
    if preview.isOverCapacity {
        lines.append(t("接收人将超过公海设定的容量，之后不能再从公海领取。", en: "The receiver will have more than the pool's capacity and claim no more from it."))
    }
    if preview.isTooMany {
        lines.append(
            t(
                "超过 \(Handover.customersMax) 家，一次交不完，请按视图分几次。",
                en: "More than \(Handover.customersMax); do it in parts, by views."))
    }
    let title = t("将交接 \(preview.count) 家客户", en: "\(preview.count) customers will be handed over")
    let banner = Banner(kind: preview.isTooMany ? .warning : .info, title: title, body: "\(lines.map { "<p>\($0)</p>" as HTML })").html
    return "\(banner)\(if: !page.rows.isEmpty, customers(page, t))"
}

private func customers(_ page: HandoverPage, _ t: Words) -> HTML {
    let table = Table(
        caption: t("要交接的客户", en: "Customers to hand over"),
        columns: [Column(t("留下", en: "Stays")), Column(t("客户名称", en: "Name")), Column(t("编号", en: "Number"), rank: 2), Column(t("生命周期", en: "Lifecycle"), rank: 2)],
        rows: page.rows.map { row in
            """
            <tr><td class="pick"><input type="checkbox" name="staying" value="\(row.number)"\(if: row.stays, " checked") \
            aria-label="\(t("留下\(row.name)", en: "Keep \(row.name) back"))"></td><th scope="row" class="cell-name" translate="no">\(row.name)</th>\
            <td class="rank-2 cell-number">\(callNumber(row.number))</td><td class="rank-2">\(row.lifecycle)</td></tr>
            """
        })
    let more = t(
        "列出前 \(page.rows.count) 家；勾选“留下”的不交接，再看一次影响即可。", en: "The first \(page.rows.count) are listed; tick those that stay, then look again.")
    return """
        <p class="quiet">\(more)</p><div class="list sheet">\(table.html(t))</div>
        """
}

/// A handover that was done.
func handoverDoneView(_ handover: Handover, _ words: CustomerWords, refusal: String? = nil, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = handover.undoneAt == nil ? t("已交接", en: "Handed over") : t("交接已撤销", en: "Handover undone")
    let shown = [
        Fact(label: t("交出人", en: "From"), value: "\(words.name(of: handover.fromID))"),
        Fact(label: t("接收人", en: "To"), value: "\(words.name(of: handover.toID))"),
        Fact(label: t("客户", en: "Customers"), value: "\(handover.customerCount)"),
        Fact(label: t("视图", en: "Views"), value: "\(handover.viewCount)"),
        Fact(label: t("时间", en: "When"), value: "\(words.time(handover.at))"),
        Fact(label: t("原因", en: "Reason"), value: "\(words.sight.text(handover.reason))"),
    ]
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: undone(handover, t)))\(refusal.map { Banner(kind: .refusal, title: $0).html })
        \(section(t("交接", en: "The handover"), facts(shown, t)))
        <div class="form-actions">\(if: handover.undoneAt == nil, postForm(
            to: "/handovers/\(Int(handover.id.rawValue))/undo", context, class: "act", Button(t("撤销这次交接", en: "Undo this handover"), icon: .undo).submit()))\
        \(Button(t("客户列表", en: "Customers"), icon: .arrowLeft).link(to: "/customers"))\
        \(Button(t("历次交接", en: "Earlier handovers"), icon: .history, kind: .quiet).link(to: "/handovers"))</div></div>
        """)
}

private func undone(_ handover: Handover, _ t: Words) -> String? {
    guard let count = handover.undoneCount else { return nil }
    let left = handover.customerCount - count
    return left == 0
        ? t("\(count) 家客户都已退回", en: "All \(count) customers went back")
        : t("\(count) 家已退回，\(left) 家之后又有改动，未动", en: "\(count) went back; \(left) were changed since and left alone")
}

func handoversView(_ handovers: [Handover], _ words: CustomerWords, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("历次交接", en: "Handovers")
    let new = Button(t("交接客户", en: "Hand customers over"), icon: .users, kind: .primary).link(to: "/handovers/new")
    let table = Table(
        caption: title,
        columns: [
            Column(t("时间", en: "When")), Column(t("交出人", en: "From")), Column(t("接收人", en: "To")), Column(t("客户数", en: "Customers")),
            Column(t("状态", en: "State"), rank: 2),
        ],
        rows: handovers.map { handover in
            """
            <tr data-row><th scope="row"><a href="\("/handovers/\(Int(handover.id.rawValue))" as Address)" data-open>\(words.time(handover.at))</a></th>\
            <td>\(words.name(of: handover.fromID))</td><td>\(words.name(of: handover.toID))</td><td>\(handover.customerCount)</td>\
            <td class="rank-2">\(handover.undoneAt == nil ? t("已交接", en: "Done") : t("已撤销", en: "Undone"))</td></tr>
            """
        }, isWalkable: true)
    let empty = emptyState(
        .users, t("还没有交接过客户", en: "No handover yet"),
        t("同事离职或调岗时，把客户一次交给接手的人。", en: "When a colleague leaves or moves on, the customers go to the successor in one step."), .empty)
    return shell(
        title: title, place: .customers, context,
        """
        \(pageHead(title, actions: [new]))<div class="list sheet" id="handovers">\(handovers.isEmpty ? empty : table.html(t))</div>
        """)
}
