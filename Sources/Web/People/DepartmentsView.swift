/// The departments, each changed in its own row, and a new one below.
struct DepartmentsPage: Sendable {
    /// One department's form.
    struct Row: Sendable {
        /// Such as "公司 › 销售一部".
        var path: String
        var action: Address
        /// The version that the form was opened on; nil for a new one.
        var version: Int?
        var fields: [Field]
    }

    var rows: [Row]
    var new: Row
    /// Whether somebody else saved while the answers were written.
    var isStale = false
}

func departmentsView(_ page: DepartmentsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let problems = (page.rows + [page.new]).flatMap(\.fields).compactMap(\.problem)
    return shell(
        title: t("部门", en: "Departments"), place: .people, context,
        """
        <div class="form-page">\(pageHead(t("部门", en: "Departments"), lead: t("主管看得到本部门及下级部门的客户", en: "A manager sees the customers of a department and of those below it")))
        \(if: page.isStale, Banner.changedMeanwhile(t).html)\(problemSummary(problems, t))
        \(section(t("添加部门", en: "Add a department"), rowForm(page.new, t("添加", en: "Add"), context)))
        \(page.rows.map { section($0.path, rowForm($0, t("保存", en: "Save"), context)) })</div>
        """)
}

private func rowForm(_ row: DepartmentsPage.Row, _ label: String, _ context: ViewContext) -> HTML {
    postForm(
        to: row.action, context, class: "form",
        """
        \(row.version.map(versionField))<div class="field-grid">\(row.fields.map { $0.html(context.t) })</div>
        <p class="form-actions">\(Button(label).submit())</p>
        """)
}
