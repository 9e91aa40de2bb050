import Archive

/// 客户档案分类管理表: what a ranking proposes, in its order.
struct ABCListPage: Sendable {
    struct Row: Sendable {
        var place: Int
        var name: String
        var number: String
        var before: ABCLevel?
        var proposed: ABCLevel
        var score: String
        /// Each part with its points and weight, such as `合作意向 100 × 15`.
        var parts: [String]
        var state: String
        /// Where it is decided on; nil where that was done.
        var decide: Address?
    }

    var lead: String
    var run: ABCRun?
    var rows: [Row]
    var next: Address?
    var tabs: [Tab]
    var changedOnly: (label: String, address: Address)
    /// Earlier runs, the newest first.
    var others: [(label: String, address: Address)]

    init(_ runs: [ABCRun], _ run: ABCRun?, _ found: ABCPage?, _ filter: ABCFilter, _ words: CustomerWords) {
        let t = words.t
        self.run = run
        lead = Self.lead(run, t)
        let id = run.map { Int($0.id.rawValue) } ?? 0
        rows = (found?.proposals ?? []).map { Row($0, in: id, words) }
        next = found?.next.map { Self.address(id, filter, after: $0) }
        tabs = Self.tabs(id, filter, t)
        var turned = filter
        turned.changedOnly.toggle()
        changedOnly = (
            filter.changedOnly ? t("也看不变的", en: "Show unchanged too") : t("只看有变化的", en: "Only changes"), Self.address(id, turned)
        )
        others = runs.filter { $0.id != run?.id }.map { other in
            let who = other.personID == nil ? t("定期", en: "scheduled") : words.name(of: other.personID)
            return ("\(other.day.isoText) · \(who)", Self.address(Int(other.id.rawValue), ABCFilter()))
        }
    }

    private static func lead(_ run: ABCRun?, _ t: Words) -> String {
        guard let run else { return t("按地区、客户实力和成交可能性计分排名", en: "Ranked by region, strength and likelihood of a deal") }
        let state = t(Bilingual(run.state.wording))
        return t(
            "\(run.day.isoText) 测算，共 \(run.count) 家，\(state)", en: "As of \(run.day.isoText), \(run.count) customers, \(state)")
    }

    private static func tabs(_ id: Int, _ filter: ABCFilter, _ t: Words) -> [Tab] {
        let choices: [ABCLevel?] = [nil] + ABCLevel.allCases.map(Optional.some)
        return choices.map { level in
            var narrowed = filter
            narrowed.level = level
            return Tab(
                label: level.map { t(Bilingual($0.wording)) } ?? t("全部", en: "All"), address: address(id, narrowed),
                isCurrent: level == filter.level)
        }
    }

    private static func address(_ id: Int, _ filter: ABCFilter, after place: Int? = nil) -> Address {
        var items: [(name: String, value: String)] = [("run", "\(id)")]
        if let level = filter.level { items.append(("level", level.rawValue)) }
        if filter.changedOnly { items.append(("changed", "1")) }
        if filter.openOnly { items.append(("open", "1")) }
        if let place { items.append(("after", "\(place)")) }
        return "/abc?\(query: items)"
    }
}

extension ABCListPage.Row {
    init(_ proposal: ABCProposal, in run: Int, _ words: CustomerWords) {
        let customer = proposal.customer
        self.init(
            place: proposal.place, name: words.sight.text(customer.name), number: customer.number, before: proposal.before,
            proposed: proposal.proposed, score: proposal.score.text, parts: words.parts(of: proposal.score), state: words.outcome(of: proposal),
            decide: proposal.state == .open ? Self.decide(customer.number, in: run) : nil)
    }
}

extension ABCListPage.Row {
    private static func decide(_ number: String, in run: Int) -> Address { "/abc/\(run)/decide?number=\(number)" }
}

extension CustomerWords {
    /// The parts of a score, each as `合作意向 100 × 15`.
    func parts(of score: ABCScore) -> [String] {
        score.lines.map { "\(t(Bilingual($0.part.wording))) \($0.points) × \($0.weight)" }
    }

    /// What became of a proposal, in a few words.
    func outcome(of proposal: ABCProposal) -> String {
        let state = t(Bilingual(proposal.state.wording))
        guard let decision = proposal.decision else { return state }
        return t(
            "\(decision.level.rawValue) 级 · \(name(of: decision.personID)) · \(decision.effectiveOn.isoText) 起 · \(state)",
            en: "\(decision.level.rawValue) · \(name(of: decision.personID)) · from \(decision.effectiveOn.isoText) · \(state)")
    }
}

func abcListView(_ page: ABCListPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("客户档案分类管理表", en: "ABC levels")
    return shell(
        title: title, place: .customers, context,
        """
        \(pageHead(title, lead: page.lead, actions: [beginning(page, context)]))
        \(page.run.map { $0.state.isWorking ? abcProgress($0, t) : .empty })
        \(page.run == nil ? none(t) : proposals(page, context))
        \(if: !page.others.isEmpty, section(t("其他测算", en: "Other rankings"), "<ul class=\"dealing-list\">\(page.others.map(other))</ul>"))
        """)
}

private func beginning(_ page: ABCListPage, _ context: ViewContext) -> HTML {
    guard page.run?.state.isWorking != true else { return .empty }
    return postForm(
        to: "/abc", context, class: "act", Button(context.t("重新测算", en: "Rank now"), icon: .refreshCw).submit())
}

/// The bar alone, which asks for itself anew as long as work goes on.
func abcProgress(_ run: ABCRun, _ t: Words) -> HTML {
    let state = t(Bilingual(run.state.wording))
    let label = t("\(state)：\(run.doneCount) / \(run.count) 家", en: "\(state): \(run.doneCount) of \(run.count)")
    return asking("/abc/\(Int(run.id.rawValue))/progress", progress(done: run.doneCount, of: run.count, label: label))
}

private func none(_ t: Words) -> HTML {
    emptyState(
        .slidersHorizontal, t("还没有测算过", en: "Not ranked yet"),
        t("点“重新测算”，按设置中的权重给范围内的客户计分，按比例提出 A、B、C 级。", en: "“Rank now” scores the customers within your reach by the weights of the settings and proposes levels by quota."))
}

private func proposals(_ page: ABCListPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let table = Table(
        caption: t("建议", en: "Proposals"),
        columns: [
            Column(t("名次", en: "Place"), isNumber: true, rank: 2), Column(t("客户", en: "Customer")), Column(t("现在", en: "Now")),
            Column(t("建议", en: "Proposed")), Column(t("得分", en: "Score")), Column(t("情况", en: "State"), rank: 2), Column(t("处理", en: "Decide")),
        ], rows: page.rows.map { row($0, t) }, isWalkable: true)
    let empty = emptyState(.search, t("没有符合的建议", en: "No proposal matches"), t("换一个等级，或看全部。", en: "Choose another level, or all."))
    return """
        \(tabs(page.tabs, label: t("等级", en: "Levels")))<div class="list sheet" id="abc" data-live-region="abc">
        <div class="list-bar">\(Button(page.changedOnly.label, icon: .filter, kind: .quiet).link(to: page.changedOnly.address))</div>
        \(page.rows.isEmpty ? empty : table.html(t))\(page.next.map { Pager(summary: "", next: $0).html(t) })</div>
        \(page.run.map { $0.state == .proposed ? confirmation($0, context) : .empty })
        """
}

private func row(_ row: ABCListPage.Row, _ t: Words) -> HTML {
    """
    <tr data-row><td class="number rank-2">\(row.place)</td><th scope="row" class="cell-name" translate="no">\
    <a href="\("/customers/\(row.number)" as Address)" data-open>\(row.name)</a></th>\
    <td>\(row.before.map { LevelMark($0).html(t) } ?? "—")</td><td>\(LevelMark(row.proposed).html(t))</td>\
    <td><details><summary>\(row.score)</summary><ul class="dealing-list">\(row.parts.map(item))</ul></details></td>\
    <td class="rank-2 cell-reason">\(row.state)</td><td class="cell-act">\(row.decide.map { deciding($0, row, t) })</td></tr>
    """
}

private func deciding(_ address: Address, _ row: ABCListPage.Row, _ t: Words) -> HTML {
    """
    <a class="text-link" href="\(address)">\(t("处理", en: "Decide"))<span class="unseen"> \(row.name)</span></a>
    """
}

private func item(_ text: String) -> HTML {
    """
    <li>\(text)</li>
    """
}

private func other(_ run: (label: String, address: Address)) -> HTML {
    """
    <li><a class="text-link" href="\(run.address)">\(run.label)</a></li>
    """
}

private func confirmation(_ run: ABCRun, _ context: ViewContext) -> HTML {
    let t = context.t
    let day = Field(
        name: "effectiveOn", label: t("生效日期", en: "From"), control: .line(kind: "date", charactersMax: 10),
        hint: t("不填为今天", en: "Today when empty"))
    return section(
        t("确认全部", en: "Confirm all"), hint: t("确认您范围内所有未处理的建议", en: "Everything open within your reach is confirmed as proposed"),
        postForm(
            to: "/abc/\(Int(run.id.rawValue))/confirm", context,
            """
            <div class="field-grid">\(day.html(t))</div>
            <p class="form-actions">\(Button(t("确认全部建议", en: "Confirm all"), icon: .check, kind: .primary).submit())</p>
            """))
}
