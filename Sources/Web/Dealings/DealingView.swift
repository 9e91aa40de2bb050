import Archive

/// One dealing as it is read, with what was done to it.
struct DealingRecordPage: Sendable {
    var number: String
    var customer: String
    var dealing: String
    var version: Int
    var isCancelled: Bool
    var facts: [Fact]
    var lines: [[String]]
    var entries: [TimelineEntry]
    var mayChange: Bool
    /// Why the act that was asked for was refused.
    var refusal: String?

    init(_ customer: Customer, _ dealing: Dealing, history: [HistoryEvent], _ actor: Actor, _ words: CustomerWords) {
        let (t, content) = (words.t, dealing.content)
        number = customer.number
        self.customer = words.sight.text(customer.content.name)
        self.dealing = dealing.number
        version = Int(dealing.version)
        isCancelled = dealing.isCancelled
        func fact(_ label: String, _ text: String?) -> Fact { Fact(label: label, value: text.map { "\($0)" }) }
        facts = [
            fact(t("时间", en: "Time"), words.time(of: content)), fact(t("地点", en: "Place"), words.sight.text(content.place)),
            fact(t("负责人", en: "In charge"), words.inCharge(content)), fact(t("金额", en: "Amount"), words.text(of: content.amount)),
            fact(t("是否违约", en: "Breach"), t(Bilingual(content.breach.wording))),
            fact(t("违约情况", en: "What was broken"), words.sight.text(content.breachNote)),
            fact(t("备注", en: "Remark"), words.sight.text(content.remark)),
            fact(t("原编号", en: "Number in the imported list"), words.sight.text(content.outsideNumber)),
        ].filter { $0.value != nil }
        lines = content.lines.map { line in
            [
                words.sight.text(line.name), line.quantity.text, words.sight.text(line.unit) ?? "", line.price.map(words.text) ?? "",
                words.text(of: line.amount),
            ]
        }
        entries = history.map { TimelineEntry($0, words) }
        mayChange = actor.role.changesCustomers
    }

    fileprivate var address: Address { "/customers/\(number)/dealings/\(dealing)" }
}

func dealingView(_ page: DealingRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("交易 \(page.dealing)", en: "Dealing \(page.dealing)"), place: .customers, context,
        """
        <div class="form-page">\(pageHead(t("交易 \(page.dealing)", en: "Dealing \(page.dealing)"), lead: "\(page.customer) · \(page.number)", actions: actions(page, context)))
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })\(if: page.isCancelled, cancelledBanner(page, context))
        <div class="sheet"><div class="section-body">\(facts(page.facts, t))</div></div>
        \(if: !page.lines.isEmpty, section(t("商品与服务", en: "Goods and services"), lineTable(page.lines, t)))
        \(section(t("变更记录", en: "What was done to it"), timeline(page.entries, t)))</div>
        """)
}

private func actions(_ page: DealingRecordPage, _ context: ViewContext) -> [HTML] {
    let t = context.t
    let back = Button(t("全部交易", en: "All dealings"), icon: .arrowLeft, kind: .quiet).link(to: "/customers/\(page.number)/dealings")
    guard page.mayChange, !page.isCancelled else { return [back] }
    return [
        back, Button(t("取消交易", en: "Cancel"), icon: .ban, kind: .quiet).opening("cancel-dealing"),
        dialog(id: "cancel-dealing", t("取消这笔交易？", en: "Cancel this dealing?"), t, cancelForm(page, context)),
        Button(t("修改", en: "Edit"), icon: .pencil, key: "e").link(to: "\(page.address)/edit"),
    ]
}

private func cancelForm(_ page: DealingRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let reason = Field(
        name: "reason", label: t("原因", en: "Reason"), control: .line(charactersMax: DealingStore.reasonCharactersMax), isRequired: true,
        hint: t("取消后不计入合计，仍可查看和恢复。", en: "It counts no longer, and can still be read and reinstated."))
    return postForm(
        to: "\(page.address)/cancel", context,
        "\(versionField(page.version))\(reason.html(t))\(Button(t("取消交易", en: "Cancel it"), icon: .ban, kind: .danger).submit())")
}

private func cancelledBanner(_ page: DealingRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let form = postForm(
        to: "\(page.address)/reinstate", context, class: "act",
        "\(versionField(page.version))\(Button(t("恢复这笔交易", en: "Reinstate it"), icon: .undo).submit())")
    return Banner(
        kind: .warning, title: t("这笔交易已取消，不计入合计。", en: "This dealing is cancelled and does not count."), body: page.mayChange ? form : .empty
    ).html
}

private func lineTable(_ lines: [[String]], _ t: Words) -> HTML {
    Table(
        caption: t("商品与服务", en: "Goods and services"),
        columns: [
            Column(t("名称", en: "Name")), Column(t("数量", en: "Quantity"), isNumber: true), Column(t("单位", en: "Unit")),
            Column(t("单价", en: "Price"), isNumber: true, rank: 2), Column(t("金额", en: "Amount"), isNumber: true),
        ], rows: lines.map(lineRow)
    ).html(t)
}

private func lineRow(_ cells: [String]) -> HTML {
    """
    <tr>\(cells.enumerated().map { cell($0.element, $0.offset) })</tr>
    """
}

private func cell(_ text: String, _ position: Int) -> HTML {
    let isNumber = [1, 3, 4].contains(position)
    return """
        <td class="rank-\(position == 3 ? 2 : 1)\(if: isNumber, " number")">\(text)</td>
        """
}
