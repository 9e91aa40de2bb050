import Archive

/// The fields that the company added, and the form of one.
struct OwnFieldsPage: Sendable {
    struct Line: Sendable {
        var name: String
        var kind: String
        var section: String
        var notes: [String]
        var address: Address
    }

    var tabs: [Tab]
    var lines: [Line]

    init(_ fields: OwnFields, _ t: Words) {
        tabs = SettingsTab.tabs(current: .own, t)
        lines = fields.all.map { field in
            Line(
                name: t(Bilingual(field.wording)), kind: t(Bilingual(field.kind.wording)), section: t(Bilingual(field.form.section.wording)),
                notes: (field.isDimension ? [t("分类维度", en: "dimension")] : []) + (field.isRequired ? [t("必填", en: "required")] : []) + (field.isRetired ? [t("已停用", en: "retired")] : []),
                address: "/settings/own-fields/\(Int(field.id.rawValue))")
        }
    }
}

func ownFieldsView(_ page: OwnFieldsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let add = Button(t("添加字段", en: "Add a field"), icon: .plus, kind: .primary).link(to: "/settings/own-fields/new")
    return shell(
        title: t("自定义字段", en: "Own fields"), place: .settings, context,
        """
        <div class="form-page">\(pageHead(t("设置", en: "Settings"), actions: [add]))\(tabs(page.tabs, label: t("设置分类", en: "Settings")))
        <div class="form sheet">\(section(
            t("自定义字段", en: "Own fields"),
            hint: t("出现在表单、档案、历史、导入、接口和搜索里；停用后已填的仍可查看", en: "On form, record, history, import, API and search; once retired, what was entered stays readable"),
            page.lines.isEmpty ? "<p>\(t("还没有自定义字段。", en: "There is none yet."))</p>" : list(page.lines, t)))</div></div>
        """)
}

private func list(_ lines: [OwnFieldsPage.Line], _ t: Words) -> HTML {
    Table(
        caption: t("自定义字段", en: "Own fields"),
        columns: [
            Column(t("名称", en: "Name")), Column(t("类型", en: "Kind")), Column(t("位置", en: "Section")), Column(t("说明", en: "Notes")),
        ],
        rows: lines.map { line in
            """
            <tr><th scope="row"><a class="text-link" href="\(line.address)" translate="no">\(line.name)</a></th><td>\(line.kind)</td>\
            <td>\(line.section)</td><td>\(line.notes.joined(separator: t("、", en: ", ")))</td></tr>
            """
        }
    ).html(t)
}
