/// The people with an account, and what they may do.
struct PeopleListPage: Sendable {
    struct Row: Sendable {
        var name: String
        var signInName: String
        var role: String
        var department: String
        /// Why they cannot sign in, such as "已停用"; nil when they can.
        var hindrance: String?
        var isDemonstration = false
        var address: Address
    }

    var summary: String
    var rows: [Row]
    var pager: Pager
    var mayCreate = false
}

func peopleListView(_ page: PeopleListPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let table = Table(
        caption: t("人员", en: "People"),
        columns: [
            Column(t("姓名", en: "Name")), Column(t("登录名", en: "Sign-in name"), rank: 2), Column(t("角色", en: "Role")),
            Column(t("部门", en: "Department")), Column(t("状态", en: "State")),
        ],
        rows: page.rows.map { peopleRow($0, t) }, isWalkable: true)
    return shell(
        title: t("人员", en: "People"), place: .people, context,
        """
        \(pageHead(t("人员", en: "People"), lead: page.summary, actions: page.mayCreate ? actions(t) : []))
        <div class="list sheet" id="people-rows" data-live-region="people">\(table.html(t))\(page.pager.html(t))</div>
        """)
}

private func actions(_ t: Words) -> [HTML] {
    [
        Button(t("部门", en: "Departments")).link(to: "/people/departments"),
        Button(t("添加人员", en: "Add a person"), icon: .userPlus, kind: .primary, key: "n").link(to: "/people/new"),
    ]
}

private func peopleRow(_ row: PeopleListPage.Row, _ t: Words) -> HTML {
    """
    <tr data-row><th scope="row" class="cell-name">\(initial(of: row.name))<a href="\(row.address)" data-open translate="no">\(row.name)</a>\
    \(if: row.isDemonstration, tag(t("演示", en: "Demonstration")))</th>
    <td class="rank-2 quiet">\(row.signInName)</td><td>\(row.role)</td><td translate="no">\(row.department)</td>
    <td>\(row.hindrance ?? t("可登录", en: "Active"))</td></tr>
    """
}
