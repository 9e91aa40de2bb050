/// The archives that wait for the reader's check, oldest first.
struct VerificationQueuePage: Sendable {
    struct Item: Sendable {
        var number: String
        var name: String
        /// Whether it is new, or a change to a filed archive, such as "新建档" or "改 2 个关键字段".
        var kind: String
        var enteredBy: String
        var waited: String
        /// Set when it has waited longer than the policy allows.
        var isLate = false
        /// Why the reader may not verify it, such as having entered it; nil when they may.
        var hindrance: String?
    }

    var summary: String
    var items: [Item]
    var pager: Pager
}

func verificationQueueView(_ page: VerificationQueuePage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("待核对", en: "To verify"), place: .verification, context,
        """
        \(pageHead(t("待核对", en: "To verify"), lead: page.summary))
        <div class="list sheet" id="queue" data-live-region="customers">\(page.items.isEmpty ? nothingToVerify(t) : queue(page, t))</div>
        """)
}

private func nothingToVerify(_ t: Words) -> HTML {
    emptyState(
        .stamp, t("没有等待核对的档案", en: "Nothing to verify"),
        t("业务员送核后会出现在这里。", en: "Archives appear here once they are sent to be verified."))
}

private func queue(_ page: VerificationQueuePage, _ t: Words) -> HTML {
    let table = Table(
        caption: t("待核对的档案", en: "Archives to verify"),
        columns: [
            Column(t("客户名称", en: "Name")), Column(t("编号", en: "Number"), rank: 2), Column(t("事由", en: "Why")),
            Column(t("录入人", en: "Entered by"), rank: 2), Column(t("送核时间", en: "Sent")), Column(t("核对", en: "Verify")),
        ],
        rows: page.items.map { queueRow($0, t) }, isWalkable: true)
    return "\(table.html(t))\(page.pager.html(t))"
}

private func queueRow(_ item: VerificationQueuePage.Item, _ t: Words) -> HTML {
    """
    <tr data-row><th scope="row" class="cell-name" translate="no"><a href="\("/verify/\(item.number)" as Address)" data-open>\(item.name)</a></th>
    <td class="cell-number rank-2">\(callNumber(item.number))</td><td>\(item.kind)</td><td class="rank-2">\(person(item.enteredBy))</td>
    <td class="cell-time">\(item.waited)\(if: item.isLate, late(t))</td>
    <td class="cell-act">\(item.hindrance.map(hindrance) ?? verifyLink(item, t))</td></tr>
    """
}

private func late(_ t: Words) -> HTML {
    """
     <span class="late">\(t("逾期", en: "late"))</span>
    """
}

private func hindrance(_ reason: String) -> HTML {
    """
    <span class="quiet">\(reason)</span>
    """
}

private func verifyLink(_ item: VerificationQueuePage.Item, _ t: Words) -> HTML {
    """
    <a class="text-link" href="\("/verify/\(item.number)" as Address)">\(t("核对", en: "Verify"))<span class="unseen"> \(item.name)</span></a>
    """
}
