import Archive

/// What became of an act on many customers.
struct BulkOutcome: Sendable {
    var done = 0
    var refused: [(number: String, error: ArchiveError)] = []
}

/// What became of an act on many customers, in words.
struct BulkOutcomePage: Sendable {
    var summary: String
    var refused: [(number: String, why: String)]

    init(_ outcome: BulkOutcome, _ t: Words) {
        summary = t("已送核对 \(outcome.done) 份，未送 \(outcome.refused.count) 份", en: "\(outcome.done) sent, \(outcome.refused.count) not")
        refused = outcome.refused.map { ($0.number, Self.why($0.error, t)) }
    }

    private static func why(_ error: ArchiveError, _ t: Words) -> String {
        let problem = error.problem
        guard problem.fields.isEmpty else {
            return problem.fields.map { t(Bilingual($0.wording)) }.joined(separator: " ")
        }
        return t(problem.detail ?? problem.title)
    }
}

func bulkOutcomeView(_ page: BulkOutcomePage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("批量送核对", en: "Sending to verify"), place: .customers, context,
        """
        \(pageHead(t("批量送核对", en: "Sending to verify"), lead: page.summary, actions: [
            Button(t("回到列表", en: "Back to the list"), icon: .arrowLeft, kind: .primary).link(to: "/customers")
        ]))
        \(if: !page.refused.isEmpty, refusals(page, t))
        """)
}

private func refusals(_ page: BulkOutcomePage, _ t: Words) -> HTML {
    let table = Table(
        caption: t("未送核对的档案", en: "Archives not sent"),
        columns: [Column(t("编号", en: "Number")), Column(t("原因", en: "Why"))],
        rows: page.refused.map { refused in
            """
            <tr><th scope="row"><a href="\("/customers/\(refused.number)/edit" as Address)">\(callNumber(refused.number))</a></th><td>\(refused.why)</td></tr>
            """
        })
    return """
        <div class="list sheet">\(table.html(t))</div>
        """
}
