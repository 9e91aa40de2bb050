import Archive

func poolView(_ page: PublicPoolPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("公海", en: "Public pool")
    return shell(
        title: title, place: .pool, context,
        """
        \(pageHead(title, lead: page.lead))
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })\
        \(page.refusal == nil ? page.hindrance.map { Banner(kind: .info, title: $0).html } : nil)
        <div class="list sheet" id="pool" data-live-region="customers">\(page.rows.isEmpty ? emptyPool(t) : pool(page, context))</div>
        """)
}

/// What stands where there is no pool.
func closedPoolView(_ role: Role, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("公海", en: "Public pool")
    let settings = Button(t("去开放", en: "Open it"), icon: .settings).link(to: SettingsTab.pool.address)
    let empty = emptyState(
        .waves, t("公海没有开放", en: "There is no public pool"),
        t(
            "开放后，业务员可以把不再跟进的客户放回公海，由同事领取；太久没有联系的也可自动回到公海。",
            en: "Once it is open, customers that somebody gives up are released into it and claimed by colleagues; those of whom nothing is heard can go back by themselves."),
        Place.settings.isOpen(to: role) ? settings : .empty)
    return shell(
        title: title, place: .pool, context,
        """
        \(pageHead(title))<div class="list sheet">\(empty)</div>
        """)
}

private func emptyPool(_ t: Words) -> HTML {
    emptyState(
        .waves, t("公海是空的", en: "The pool is empty"),
        t("放回公海和太久没有联系的客户会出现在这里。", en: "Customers that were released, or of whom nothing was heard for long, appear here."))
}

private func pool(_ page: PublicPoolPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let mayClaim = page.hindrance == nil
    let table = Table(
        caption: t("公海里的客户", en: "Customers in the pool"),
        columns: [
            Column(t("客户名称", en: "Name")), Column(t("地区", en: "Region"), rank: 2), Column(t("行业", en: "Industry"), rank: 3),
            Column(t("等级", en: "Level"), rank: 2), Column(t("生命周期", en: "Lifecycle"), rank: 3), Column(t("部门", en: "Department"), rank: 3),
            Column(t("更新", en: "Updated"), rank: 2), Column(t("领取", en: "Claim")),
        ],
        rows: page.rows.map { poolRow($0, mayClaim: mayClaim, t) }, isSelectable: mayClaim, isWalkable: true)
    let claim = Button(t("领取所选", en: "Claim these"), icon: .userPlus, kind: .primary).submit()
    return postForm(
        to: "/pool/claim", context, class: "bulk", "\(table.html(t))\(page.pager.html(t))\(if: mayClaim, bulkBar([claim], t))")
}

private func poolRow(_ row: PublicPoolPage.Row, mayClaim: Bool, _ t: Words) -> HTML {
    let claim: HTML = """
        <button class="button button-plain" type="submit" name="number" value="\(row.number)">\(t("领取", en: "Claim"))\
        <span class="unseen"> \(row.name)</span></button>
        """
    return """
        <tr data-row>\(if: mayClaim, rowBox(value: row.number, label: t("选择\(row.name)", en: "Select \(row.name)")))
        <th scope="row" class="cell-name" translate="no">\(row.name) <span class="quiet">\(row.number)</span></th>
        <td class="rank-2">\(row.region)</td><td class="rank-3 cell-long">\(row.industry)</td><td class="rank-2 cell-level">\(row.level?.html(t))</td>
        <td class="rank-3">\(row.lifecycle)</td><td class="rank-3">\(row.department)</td><td class="rank-2 cell-time">\(row.updated)</td>
        <td class="cell-act">\(if: mayClaim, claim)</td></tr>
        """
}
