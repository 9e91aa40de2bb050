import Archive

/// How a customer was classed over time, with the form that moves it by hand.
struct ClassesPage: Sendable {
    struct Row: Sendable {
        var time: String
        var person: String
        /// What was done: changed, followed a dealing, merged.
        var way: String
        var dimension: String
        var before: String
        var after: String
        var cause: String
        var ledgerNumber: Int
    }

    var number: String
    var customer: String
    var version: Int
    var lifecycle: Lifecycle
    var rows: [Row]
    var mayMove: Bool
    /// Why the move was refused, and the reason that was typed.
    var refusal: String?
    var reason = ""

    init(_ customer: Customer, _ changes: [ClassChange], _ actor: Actor, _ words: CustomerWords) {
        number = customer.number
        self.customer = words.sight.text(customer.content.name)
        version = Int(customer.version)
        lifecycle = customer.content.lifecycle
        mayMove = actor.role.changesCustomers
        rows = changes.map { change in
            Row(
                time: words.time(change.at), person: words.name(of: change.personID), way: change.act.map { words.t($0.words) } ?? "",
                dimension: words.name(of: change.change), before: words.text(of: change.change.before, in: change.change) ?? "—",
                after: words.text(of: change.change.after, in: change.change) ?? "—", cause: words.cause(of: change) ?? "",
                ledgerNumber: Int(change.entry))
        }
    }
}

func classesView(_ page: ClassesPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("分类变更记录", en: "Classes over time")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: "\(page.customer) · \(page.number)", actions: [
            Button(t("回到档案", en: "Back"), icon: .arrowLeft, kind: .quiet).link(to: "/customers/\(page.number)")
        ]))
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })
        \(if: page.mayMove, section(t("调整生命周期", en: "Move the lifecycle"), moveForm(page, context)))
        \(page.rows.isEmpty ? nothing(t) : section(t("变更记录", en: "Changes"), table(page.rows, t)))</div>
        """)
}

private func moveForm(_ page: ClassesPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let stages = Lifecycle.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }
    let fields = [
        Field(
            name: "lifecycle", label: t("生命周期", en: "Stage"), control: .chips(stages), value: page.lifecycle.rawValue, isWide: true),
        Field(
            name: "reason", label: t("原因", en: "Reason"), control: .line(charactersMax: CustomerStore.moveReasonCharactersMax),
            value: page.reason, isRequired: true, isWide: true),
    ]
    return postForm(
        to: "/customers/\(page.number)/lifecycle", context,
        """
        \(versionField(page.version))<div class="field-grid">\(fields.map { $0.html(t) })</div>
        <p class="form-actions">\(Button(t("调整", en: "Move"), kind: .primary).submit())</p>
        """)
}

private func nothing(_ t: Words) -> HTML {
    emptyState(
        .tag, t("分类没有变过", en: "Never reassigned"),
        t("行业、地区、规模、等级、需求类型、生命周期和自定义分类的每次变更都会列在这里。", en: "Every change of industry, region, size, levels, need, lifecycle and of your own dimensions is listed here."))
}

private func table(_ rows: [ClassesPage.Row], _ t: Words) -> HTML {
    Table(
        caption: t("变更记录", en: "Changes"),
        columns: [
            Column(t("时间", en: "When")), Column(t("维度", en: "Dimension")), Column(t("原来", en: "From")), Column(t("现在", en: "To")),
            Column(t("人员", en: "Who"), rank: 2), Column(t("方式", en: "How"), rank: 3), Column(t("原因", en: "Cause"), rank: 2),
        ], rows: rows.map(row)
    ).html(t)
}

private func row(_ row: ClassesPage.Row) -> HTML {
    """
    <tr><td class="rank-1">\(row.time)</td><td class="rank-1">\(row.dimension)</td><td class="rank-1 cell-class">\(row.before)</td>\
    <td class="rank-1 cell-class">\(row.after)</td><td class="rank-2">\(row.person)</td><td class="rank-3">\(row.way)</td><td class="rank-2 cell-reason">\(row.cause)</td></tr>
    """
}
