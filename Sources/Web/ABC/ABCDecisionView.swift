import Archive

/// One proposal with its score explained, and the form that decides on it.
struct ABCDecisionPage: Sendable {
    var run: Int
    var number: String
    var customer: String
    /// Each part: what it is, how it gets points, points and weight.
    var parts: [(name: String, criteria: String, points: Int, weight: Int)]
    var score: String
    var place: Int
    var fields: [Field]
    /// What was decided; nil while it is open.
    var outcome: String?
    /// Why the decision was refused, where no field is to blame.
    var refusal: String?

    init(_ proposal: ABCProposal, in run: ABCRun.ID, on today: CalendarDate, _ words: CustomerWords) {
        let t = words.t
        self.run = Int(run.rawValue)
        number = proposal.customer.number
        customer = words.sight.text(proposal.customer.name)
        parts = proposal.score.lines.map {
            (t(Bilingual($0.part.wording)), t(Bilingual($0.part.criteria)), $0.points, $0.weight)
        }
        score = proposal.score.text
        place = proposal.place
        outcome = proposal.state == .open ? nil : words.outcome(of: proposal)
        let levels = ABCLevel.allCases.map { level in
            let name = t(Bilingual(level.wording))
            return Choice(level.rawValue, level == proposal.proposed ? t("\(name)（建议）", en: "\(name) (proposed)") : name)
        }
        fields = [
            Field(name: "level", label: t("等级", en: "Level"), control: .chips(levels), value: proposal.proposed.rawValue, isWide: true),
            Field(
                name: "reason", label: t("原因", en: "Reason"), control: .line(charactersMax: ABCStore.reasonCharactersMax),
                hint: t("与建议不同时必须写明", en: "Needed for another level than proposed"), isWide: true),
            Field(
                name: "effectiveOn", label: t("生效日期", en: "From"), control: .line(kind: "date", charactersMax: 10), value: today.isoText),
        ]
    }

    /// Puts what was typed back.
    mutating func keep(_ form: Form) { fields = fields.typed(form) }

    /// Puts what is wrong beside the fields it is about.
    mutating func refuse(_ errors: [String: String]) {
        for field in fields.indices { fields[field].error = errors[fields[field].name] }
    }
}

func abcDecisionView(_ page: ABCDecisionPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("确定 ABC 等级", en: "Decide on the ABC level")
    let back = Button(t("回到分类表", en: "Back"), icon: .arrowLeft, kind: .quiet).link(to: "/abc?run=\(page.run)")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: "\(page.customer) · \(page.number)", actions: [back]))
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })\(problemSummary(page.fields.compactMap(\.problem), t))
        \(section(
            t("得分 \(page.score)，第 \(page.place) 名", en: "Score \(page.score), place \(page.place)"),
            hint: t("每项得分乘以权重，相加后除以权重之和", en: "Points times weights, divided by the sum of the weights"), partsTable(page, t)))
        \(page.outcome.map { Banner(kind: .info, title: $0).html } ?? form(page, context))</div>
        """)
}

private func partsTable(_ page: ABCDecisionPage, _ t: Words) -> HTML {
    Table(
        caption: t("得分的组成", en: "What the score is made of"),
        columns: [
            Column(t("项目", en: "Part")), Column(t("得分", en: "Points"), isNumber: true), Column(t("权重", en: "Weight"), isNumber: true),
            Column(t("怎样得分", en: "Points for what"), rank: 2),
        ],
        rows: page.parts.map { part in
            """
            <tr><th scope="row">\(part.name)</th><td class="number">\(part.points)</td><td class="number">\(part.weight)</td>\
            <td class="rank-2 cell-reason">\(part.criteria)</td></tr>
            """
        }
    ).html(t)
}

private func form(_ page: ABCDecisionPage, _ context: ViewContext) -> HTML {
    postForm(
        to: "/abc/\(page.run)/decide", context,
        """
        <input type="hidden" name="number" value="\(page.number)"><div class="field-grid">\(page.fields.map { $0.html(context.t) })</div>
        <p class="form-actions">\(Button(context.t("确定", en: "Decide"), icon: .check, kind: .primary).submit())</p>
        """)
}
