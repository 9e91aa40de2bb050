import Archive

/// The dealings with one customer, the latest first.
struct DealingListPage: Sendable {
    struct Row: Sendable {
        var address: Address
        var number: String
        var time: String
        var goods: String
        var amount: String
        var person: String
        /// Cancelled, or broken by whom; nil for neither.
        var mark: String?
        var isCancelled: Bool
    }

    var number: String
    var customer: String
    var rows: [Row]
    /// Totals and habits.
    var facts: [Fact]
    var next: Address?
    var mayRecord: Bool

    init(_ customer: Customer, _ page: DealingPage, _ habits: PurchaseHabits, _ actor: Actor, _ words: CustomerWords) {
        number = customer.number
        self.customer = words.sight.text(customer.content.name)
        rows = page.dealings.map { Row($0, of: customer.number, words) }
        facts = words.facts(of: habits)
        next = page.next.map { "/customers/\(customer.number)/dealings?after=\(Int($0.rawValue))" }
        mayRecord = actor.role.changesCustomers
    }
}

extension DealingListPage.Row {
    init(_ dealing: Dealing, of customer: String, _ words: CustomerWords) {
        let content = dealing.content
        let breach = content.breach == .none ? nil : words.t(Bilingual(content.breach.wording))
        self.init(
            address: "/customers/\(customer)/dealings/\(dealing.number)", number: dealing.number, time: words.time(of: content),
            goods: words.goods(of: content), amount: words.text(of: content.amount), person: words.inCharge(content) ?? "",
            mark: dealing.isCancelled ? words.t("已取消", en: "Cancelled") : breach, isCancelled: dealing.isCancelled)
    }
}

func dealingListView(_ page: DealingListPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let back = Button(t("回到档案", en: "Back"), icon: .arrowLeft, kind: .quiet).link(to: "/customers/\(page.number)")
    return shell(
        title: t("交易情况", en: "Dealings"), place: .customers, context,
        """
        \(pageHead(t("交易情况", en: "Dealings"), lead: "\(page.customer) · \(page.number)", actions: [back, catalogueLink(t)] + (page.mayRecord ? [recordButton(page.number, t)] : [])))
        \(if: !page.facts.isEmpty, section(t("合计与采购偏好", en: "Totals and habits"), facts(page.facts, t)))
        \(page.rows.isEmpty ? nothing(page, t) : dealingTable(page.rows, t))
        \(page.next.map { next in Pager(summary: "", next: next).html(t) })
        """)
}

/// The latest dealings on the page of a customer, with what all come to and the way to the rest.
func recordDealings(_ page: CustomerRecordPage, _ t: Words) -> HTML {
    let all = Button(t("全部交易", en: "All dealings"), kind: .quiet).link(to: "/customers/\(page.number)/dealings")
    let actions = (page.dealings.isEmpty || page.granted != nil ? [] : [all]) + (page.mayEdit ? [recordButton(page.number, t)] : [])
    return section(
        t("交易情况", en: "Dealings"), id: "dealings",
        """
        \(if: !page.habits.isEmpty, facts(page.habits, t))\(if: page.dealings.isEmpty, none(t))\
        \(if: !page.dealings.isEmpty, dealingList(page.dealings, isLinked: page.granted == nil))<p class="dealing-actions">\(actions)</p>
        """)
}

private func none(_ t: Words) -> HTML {
    """
    <p class="fact-none">\(t("还没有交易记录", en: "No dealings yet"))</p>
    """
}

private func dealingList(_ rows: [DealingListPage.Row], isLinked: Bool) -> HTML {
    """
    <ul class="dealing-list">\(rows.map { dealingItem($0, isLinked: isLinked) })</ul>
    """
}

private func dealingItem(_ row: DealingListPage.Row, isLinked: Bool) -> HTML {
    let time: HTML = isLinked ? #"<a class="text-link" href="\#(row.address)">\#(row.time)</a>"# : "\(row.time)"
    return """
        <li\(if: row.isCancelled, #" class="dealing-cancelled""#)>\(time) \
        <span class="dealing-goods">\(row.goods)</span> <b class="dealing-amount">\(row.amount)</b> \(row.mark.map(tag))</li>
        """
}

/// The way to record one.
func recordButton(_ number: String, _ t: Words) -> HTML {
    Button(t("记一笔交易", en: "Record a dealing"), icon: .plus).link(to: "/customers/\(number)/dealings/new")
}

private func catalogueLink(_ t: Words) -> HTML {
    Button(t("商品目录", en: "Products"), icon: .archive, kind: .quiet).link(to: "/products")
}

private func nothing(_ page: DealingListPage, _ t: Words) -> HTML {
    emptyState(
        .scrollText, t("还没有交易记录", en: "No dealings yet"),
        t("记下第一笔，潜在客户随即成为成交客户。", en: "With the first one a prospect becomes a won customer."),
        page.mayRecord ? recordButton(page.number, t) : .empty)
}

/// Dealings as rows, each leading to the whole.
func dealingTable(_ rows: [DealingListPage.Row], _ t: Words) -> HTML {
    Table(
        caption: t("交易", en: "Dealings"),
        columns: [
            Column(t("日期", en: "Day")), Column(t("商品与服务", en: "Goods"), rank: 2), Column(t("金额", en: "Amount"), isNumber: true),
            Column(t("负责人", en: "In charge"), rank: 3), Column(t("情况", en: "Mark"), rank: 2), Column(t("编号", en: "Number"), rank: 3),
        ], rows: rows.map { dealingRow($0) }
    ).html(t)
}

private func dealingRow(_ row: DealingListPage.Row) -> HTML {
    """
    <tr\(if: row.isCancelled, #" class="dealing-cancelled""#)><td class="rank-1"><a class="text-link" href="\(row.address)">\(row.time)</a></td>\
    <td class="rank-2 cell-reason">\(row.goods)</td><td class="rank-1 number">\(row.amount)</td><td class="rank-3">\(row.person)</td>\
    <td class="rank-2">\(row.mark.map(tag))</td><td class="rank-3">\(row.number)</td></tr>
    """
}
