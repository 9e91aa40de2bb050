import Archive

/// The page on which a view gets its name.
struct SavedViewPage: Sendable {
    /// The view; nil for a new one.
    var id: SavedView.ID?
    var fields: [Field]
    var query: String
    var kept: [String]
    /// What it shows, in words.
    var conditions: [String]
    /// The list.
    var back: Address

    init(_ body: SavedViewBody, id: SavedView.ID?, _ state: CustomerListState, _ actor: Actor, _ words: CustomerWords) {
        let t = words.t
        self.id = id
        let name = Field(
            name: "name", label: t("视图名称", en: "Name of the view"), control: .line(charactersMax: SavedView.nameCharactersMax),
            value: body.name, isRequired: true)
        let sharing = Field(
            name: "sharing", label: t("谁能看到", en: "Who sees it"),
            control: .chips(SavedView.Sharing.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }), value: body.sharing,
            hint: t("别人打开时，只看到自己权限内的客户。", en: "Others see in it the customers within their own reach."))
        let columns = Field(
            name: "withColumns", label: t("连同现在的列一起保存", en: "Keep the present columns with it"), control: .checkbox,
            value: body.columns.isEmpty ? "" : "yes")
        fields = [name, sharing, columns]
        query = body.query
        kept = body.columns
        let builder = CustomerListBuilder(
            state: state, layout: ColumnLayout(columns: ListColumn.usual), actor: actor, words: words)
        conditions = builder.filters.map { [$0.joint, $0.name, $0.value].compactMap { $0 }.joined(separator: " ") }
        back = state.beginning.address
    }

    /// Where the form goes.
    var action: Address { id.map { "/customers/views/\(Int($0.rawValue))" } ?? "/customers/views/new" }

    /// Shows what was wrong; what is wrong with the list itself at the name, which is above it.
    mutating func refuse(_ sentences: [String: String]) {
        for place in fields.indices { fields[place].error = sentences[fields[place].name] }
        if fields.allSatisfy({ $0.error == nil }) { fields[0].error = sentences.values.sorted().first }
    }
}

func savedViewView(_ page: SavedViewPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = page.id == nil ? t("存为视图", en: "Keep as a view") : t("编辑视图", en: "Edit the view")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: page.conditions.joined(separator: t("；", en: "; "))))\
        \(problemSummary(page.fields.compactMap(\.problem), t))
        \(postForm(to: page.action, context, class: "form sheet", """
            <input type="hidden" name="query" value="\(page.query)">\(page.kept.map { hiddenInput(("columns", $0)) })
            <div class="section-body"><div class="field-grid">\(page.fields.map { $0.html(t) })</div></div>
            <div class="form-actions">\(Button(t("保存", en: "Save"), kind: .primary).submit())
            \(Button(t("取消", en: "Cancel"), kind: .quiet).link(to: page.back))</div>
            """))
        \(page.id.map { removal($0, context) })</div>
        """)
}

private func removal(_ id: SavedView.ID, _ context: ViewContext) -> HTML {
    let t = context.t
    return postForm(
        to: "/customers/views/\(Int(id.rawValue))/remove", context, class: "act",
        Button(t("删除这个视图", en: "Throw this view away"), icon: .trash, kind: .danger).submit())
}
