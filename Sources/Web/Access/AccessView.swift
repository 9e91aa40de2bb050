import Archive

func accessView(_ page: AccessPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("查阅申请", en: "Access requests")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: t("查阅范围以外的客户：写明用途和期限，由客服审批；只读、按规定遮盖、到期自动结束", en: "For customers out of reach: say what for and how long; customer service decides; read-only, masked, over by itself")))
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })\(problemSummary(page.fields.compactMap(\.problem), t))
        \(if: page.mayDecide, section(t("待审批", en: "To decide"), page.waiting.isEmpty ? quiet(t("没有等待审批的申请", en: "Nothing waits")) : "\(page.waiting.map { waiting($0, page, context) })"))
        \(section(t("申请查阅", en: "Ask for access"), postForm(to: "/access", context, """
            <div class="field-grid">\(page.fields.map { $0.html(t) })</div>
            <p class="form-actions">\(Button(t("提出申请", en: "Ask"), kind: .primary).submit())</p>
            """)))
        \(section(t("我的申请", en: "My requests"), page.own.isEmpty ? quiet(t("还没有申请过", en: "None so far")) : own(page.own, context)))</div>
        """)
}

private func quiet(_ text: String) -> HTML {
    """
    <p class="quiet">\(text)</p>
    """
}

private func waiting(_ row: AccessPage.Row, _ page: AccessPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let fields = [
        Field(
            name: "days", label: t("批准几天", en: "Days"), control: .line(kind: "number", charactersMax: 2), value: row.days,
            idSuffix: "-\(row.id)"),
        Field(
            name: "reason", label: t("理由", en: "Why"), control: .line(charactersMax: AccessRequest.textCharactersMax), value: row.reason,
            isRequired: true, isWide: true, idSuffix: "-\(row.id)"),
    ]
    return postForm(
        to: "/access/\(row.id)/decide", context, class: "form access-request",
        """
        <p><b>\(row.person)</b> \(t("申请查阅", en: "asks for")) <a class="text-link" href="\("/customers/\(row.number)" as Address)">\(row.number)</a>
        \(row.period)：\(row.purpose)</p>
        <div class="field-grid">\(fields.map { $0.html(t) })</div>
        <p class="form-actions">\(Button(t("批准", en: "Grant"), icon: .check, kind: .primary, name: "act", value: "grant").submit())
        \(Button(t("不批准", en: "Refuse"), name: "act", value: "refuse").submit())</p>
        """)
}

/// Who reads an archive by a grant for now, and the way to end it.
func grantList(_ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let items = page.grants.map { grant in
        let end = postForm(to: "/access/\(grant.id)/end", context, class: "act", Button(t("结束", en: "End"), kind: .quiet).submit())
        return "<li>\(grant.words) <span class=\"quiet\">\(grant.purpose)</span> \(end)</li>" as HTML
    }
    return section(t("查阅授权", en: "Read by grant"), "<ul class=\"absorbed\">\(items)</ul>")
}

private func own(_ rows: [AccessPage.Row], _ context: ViewContext) -> HTML {
    let t = context.t
    return Table(
        caption: t("我的申请", en: "My requests"),
        columns: [
            Column(t("客户", en: "Customer")), Column(t("用途", en: "What for"), rank: 2), Column(t("期限", en: "Period")), Column(t("状态", en: "State")),
            Column(t("理由", en: "Why"), rank: 2), Column(t("结束", en: "End"), rank: 2),
        ],
        rows: rows.map { row in
            let end = postForm(to: "/access/\(row.id)/end", context, class: "act", Button(t("结束", en: "End"), kind: .quiet).submit())
            let name: HTML = row.isOpen ? #"<a class="text-link" href="\#("/access/\(row.id)" as Address)">\#(row.number)</a>"# : "\(row.number)"
            return """
                <tr><th scope="row">\(name)</th><td class="rank-2">\(row.purpose)</td><td>\(row.period)</td><td>\(row.state)</td>\
                <td class="rank-2">\(row.reason)</td><td class="rank-2 cell-act">\(if: row.isOpen, end)</td></tr>
                """
        }
    ).html(t)
}
