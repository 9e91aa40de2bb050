/// The trail: every look and every change, newest first, with the head that proves it.
struct TrailPage: Sendable {
    struct Row: Sendable {
        var number: Int
        var time: String
        var person: String
        var act: String
        /// Whose archive or account; nil when it is about none.
        var subject: (name: String, address: Address?)?
        /// Where it came from, such as "网页 10.0.3.17".
        var origin: String
    }

    var summary: String
    /// Such as "第 18,204 条 · 根 5dc9da79a706… · 今天 09:40 签名".
    var head: String
    /// What the last check of the whole trail found.
    var check: Banner?
    var filters: [FilterChip]
    var filterFields: [Field]
    var rows: [Row]
    var pager: Pager
    /// Whether the reader may have the whole trail checked.
    var mayCheck = false
}

func trailView(_ page: TrailPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let table = Table(
        caption: t("留痕", en: "Trail"),
        columns: [
            Column(t("编号", en: "No."), isNumber: true), Column(t("时间", en: "Time")), Column(t("何人", en: "Who")),
            Column(t("何事", en: "What")), Column(t("对象", en: "Subject")), Column(t("来处", en: "From"), rank: 2),
        ],
        rows: page.rows.map(trailRow))
    return shell(
        title: t("留痕", en: "Trail"), place: .trail, context,
        """
        \(pageHead(t("留痕", en: "Trail"), lead: page.summary, actions: page.mayCheck ? [checkForm(context)] : []))
        \(page.check?.html)<p class="trail-head">\(Icon.shieldCheck.html()) \(page.head)</p>
        <div class="list sheet"><div class="list-bar">\(filterPanel(to: "/audit", page.filterFields, t))\(page.filters.map { $0.html(t) })</div>
        \(table.html(t))\(page.pager.html(t))</div>
        """)
}

private func checkForm(_ context: ViewContext) -> HTML {
    let button = Button(context.t("核验全部留痕", en: "Check the whole trail"), icon: .shieldCheck)
    return postForm(to: "/audit/check", context, class: "act", button.submit())
}

private func trailRow(_ row: TrailPage.Row) -> HTML {
    """
    <tr><td class="number"><a class="ledger-number" href="\("/audit/\(row.number)" as Address)">\(row.number)</a></td>
    <td class="cell-time">\(row.time)</td><td>\(person(row.person))</td><td class="cell-reason">\(row.act)</td>
    <td>\(row.subject.map(subject))</td><td class="rank-2 quiet">\(row.origin)</td></tr>
    """
}

private func subject(_ subject: (name: String, address: Address?)) -> HTML {
    guard let address = subject.address else { return "\(subject.name)" }
    return """
        <a class="text-link" href="\(address)">\(subject.name)</a>
        """
}
