import Archive

/// The deleted customers within reach, a page at a time.
struct TrashPage: Sendable {
    struct Row: Sendable {
        var number: String
        var name: String
        var person: String
        var deleted: String
        var erased: String
    }

    var rows: [Row]
    var pager: Pager

    init(_ found: TrashFound, isFirst: Bool, _ words: CustomerWords) {
        rows = found.customers.map { customer in
            Row(
                number: customer.number, name: words.sight.text(customer.name), person: words.name(of: customer.trashedByID),
                deleted: words.time(customer.trashedAt), erased: CalendarDate(customer.erasedAt).isoText)
        }
        let t = words.t
        pager = Pager(
            summary: t("本页 \(rows.count) 家", en: "\(rows.count) on this page"), previous: isFirst ? nil : "/trash",
            next: found.next.map { "/trash?cursor=\($0.text)" })
    }
}

func trashView(_ page: TrashPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("回收站", en: "Trash")
    return shell(
        title: title, place: .customers, context,
        """
        \(pageHead(title, lead: t(
            "删除的档案在这里保留 \(TrashStore.daysKept) 天，之后连同密钥彻底删除", en: "What was deleted is kept for \(TrashStore.daysKept) days, then erased with its key"),
            actions: [Button(t("客户列表", en: "Customers"), icon: .arrowLeft, kind: .quiet).link(to: "/customers")]))
        <div class="list sheet" id="trash">\(page.rows.isEmpty ? emptyTrash(t) : trash(page, context))</div>
        """)
}

private func emptyTrash(_ t: Words) -> HTML {
    emptyState(.trash, t("回收站是空的", en: "The trash is empty"), t("删除的草稿会出现在这里，可以恢复。", en: "Deleted drafts appear here and can be brought back."))
}

private func trash(_ page: TrashPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let table = Table(
        caption: t("已删除的档案", en: "Deleted archives"),
        columns: [
            Column(t("客户名称", en: "Name")), Column(t("编号", en: "Number"), rank: 2), Column(t("删除人", en: "Deleted by"), rank: 3),
            Column(t("删除时间", en: "Deleted"), rank: 3), Column(t("彻底删除日", en: "Erased on")), Column(t("恢复", en: "Bring back")),
        ],
        rows: page.rows.map { trashRow($0, context) }, isWalkable: true)
    return "\(table.html(t))\(page.pager.html(t))"
}

private func trashRow(_ row: TrashPage.Row, _ context: ViewContext) -> HTML {
    let t = context.t
    return """
        <tr data-row><th scope="row" class="cell-name" translate="no">\(row.name)</th><td class="rank-2 cell-number">\(callNumber(row.number))</td>\
        <td class="rank-3">\(person(row.person))</td><td class="rank-3 cell-time">\(row.deleted)</td><td class="cell-time">\(row.erased)</td>\
        <td class="cell-act">\(act("restore", Button(t("恢复", en: "Bring back"), icon: .undo), row, context))\
        \(Button(t("彻底删除", en: "Erase"), kind: .quiet).opening("erase-\(row.number)"))\
        \(dialog(id: "erase-\(row.number)", t("彻底删除？", en: "Erase it for good?"), t, """
            <p>\(t("\(row.name)的内容不能再恢复；删除会记入留痕。", en: "\(row.name) cannot be brought back; the erasure is recorded."))</p>
            \(act("erase", Button(t("彻底删除", en: "Erase"), icon: .trash, kind: .danger), row, context))
            """))</td></tr>
        """
}

private func act(_ name: String, _ button: Button, _ row: TrashPage.Row, _ context: ViewContext) -> HTML {
    postForm(
        to: "/trash/\(name)", context, class: "act", "\(hiddenInput(("number", row.number)))\(button.submit())")
}
