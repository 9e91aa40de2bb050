/// A list of customers: one view of them, narrowed by filters, a page at a time.
struct CustomerListPage: Sendable {
    var tabs: [Tab]
    /// Where the tabs are told how many there are in each.
    var tabsAddress: Address
    /// Where it is told how many there are, after the page has come.
    var count: Address
    var filters: [FilterChip]
    var filterFields: [Field]
    /// The view, so that filtering stays in it.
    var view: String
    /// What filtering keeps of the list: its view and the conditions put together elsewhere.
    var kept: [(name: String, value: String)]
    /// Where conditions are put together.
    var builder: Address
    /// What the list is asked for, as addresses have it.
    var query: String
    /// The same customers on a board.
    var board: Address
    /// Where the list is exported.
    var export: Address
    /// What can be done about the saved view.
    var keeping: (label: String, address: Address)?
    /// The heads of the columns.
    var columns: [Column]
    var chooser: ColumnChooser
    var rows: [CustomerRow]
    var pager: Pager
    /// The customer opened beside the list.
    var peek: PeekPanel?
    /// Less frequent ways on.
    var more: [MoreMenu.Item] = []
    var mayCreate = true
    var mayImport = true
    /// Whether nobody is in the archive yet, as against nobody matching.
    var isNew = false
}

func customerListView(_ page: CustomerListPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("客户", en: "Customers"), place: .customers, context,
        """
        \(pageHead(t("客户", en: "Customers"), actions: customerListActions(page, t)))
        \(tabs(page.tabs, label: t("视图", en: "Views"), countedAt: page.tabsAddress, following: "customers"))
        <div class="list-and-peek\(if: page.peek != nil, " list-peeking")"><div class="list sheet">
        <div class="list-bar">\(filterPanel(to: "/customers", page.filterFields, keeping: page.kept, t))\
        \(Button(t("组合条件", en: "Conditions"), icon: .slidersHorizontal, kind: .quiet).link(to: page.builder))\(page.chooser.html(context))\
        \(Button(t("看板", en: "Board"), icon: .panelRight, kind: .quiet).link(to: page.board))\
        \(Button(t("导出", en: "Export"), icon: .download, kind: .quiet).link(to: page.export))\
        \(page.keeping.map { Button($0.label, icon: .archive, kind: .quiet).link(to: $0.address) })\
        \(page.filters.map { $0.html(t) })\(lateCount(page.count))</div>
        <div id="list-rows" data-live-region="customers" hx-target="#peek" hx-select="#peek" hx-swap="outerHTML" hx-push-url="true">\
        \(page.rows.isEmpty ? noCustomers(page, t) : customerTable(page, context))</div>
        </div>\(page.peek?.html(t) ?? PeekPanel.closed)</div>
        """)
}

/// Counting can take longer than listing, so the page does not wait for it.
private func lateCount(_ address: Address) -> HTML {
    """
    <span class="list-count" hx-get="\(address)" hx-trigger="load" aria-live="polite"></span>
    """
}

/// What takes the count's place.
func customerCountView(_ count: String) -> HTML { .text(count) }

private func customerListActions(_ page: CustomerListPage, _ t: Words) -> [HTML] {
    var actions: [HTML] = page.more.isEmpty ? [] : [MoreMenu(items: page.more).html(t)]
    if page.mayImport { actions.append(Button(t("导入", en: "Import"), icon: .fileUp).link(to: "/import")) }
    if page.mayCreate {
        actions.append(Button(t("新建客户", en: "New customer"), icon: .plus, kind: .primary, key: "n").link(to: "/customers/new"))
    }
    return actions
}

private func customerTable(_ page: CustomerListPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let table = Table(
        caption: t("客户列表", en: "Customers"), columns: page.columns, rows: page.rows.map { $0.html(t) },
        isSelectable: true, isWalkable: true)
    return postForm(
        to: "/customers/bulk", context, class: "bulk",
        """
        \(table.html(t))
        \(page.pager.html(t))
        <input type="hidden" name="list" value="\(page.query)">
        \(bulkBar([
            Button(t("送核对", en: "Send to verify"), icon: .stamp, name: "act", value: "submit").submit(),
            Button(t("批量修改", en: "Edit many"), icon: .pencil, name: "act", value: "edit").submit(),
            Button(t("修改列表全部", en: "Edit the whole list"), kind: .quiet, name: "act", value: "edit-all").submit(),
        ], t))
        """)
}

private func noCustomers(_ page: CustomerListPage, _ t: Words) -> HTML {
    if page.isNew {
        return emptyState(
            .archive, t("档案柜还是空的", en: "The cabinet is empty"),
            t("把现有的客户表格导进来，或者先写下第一位。", en: "Bring in the spreadsheet you keep, or write down the first one."),
            """
            <p>\(Button(t("导入表格", en: "Import a spreadsheet"), icon: .fileUp, kind: .primary).link(to: "/import")) \
            \(Button(t("新建客户", en: "New customer"), icon: .plus).link(to: "/customers/new"))</p>
            """)
    }
    return emptyState(
        .search, t("没有符合的客户", en: "No customer matches"), t("放宽筛选，或换个说法搜索。", en: "Loosen the filters or search for something else."),
        Button(t("清除筛选", en: "Clear filters"), icon: .x).link(to: "/customers?view=\(page.view)"))
}
