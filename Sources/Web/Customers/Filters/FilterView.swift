/// Rows of conditions in groups: of a group all must hold, of the groups one.
func filterView(_ page: FilterPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("筛选条件", en: "Conditions"), place: .customers, context,
        """
        \(pageHead(
            t("筛选条件", en: "Conditions"),
            lead: t("同一组的条件要同时满足；几组之间满足任一组即可。", en: "Conditions of a group must all hold; of several groups one is enough.")))
        <form class="filter-builder" id="filter-builder" action="/customers/filter">
        <input type="hidden" name="draft" value="yes">\(page.kept.map(hiddenInput))
        <button class="unseen" type="submit" name="act" value="apply" tabindex="-1" aria-hidden="true"></button>
        \(page.groups.enumerated().map { group($1, isFirst: $0 == 0, t) })
        <p class="filter-builder-actions">\(Button(t("应用", en: "Apply"), icon: .check, kind: .primary, name: "act", value: "apply").submit()) \
        \(if: page.mayGrow, Button(t("或：再加一组", en: "Or: another group"), icon: .plus, name: "act", value: "or").submit()) \
        \(Button(t("取消", en: "Cancel"), kind: .quiet).link(to: page.back))</p>
        </form>
        """)
}

private func group(_ group: FilterPage.Group, isFirst: Bool, _ t: Words) -> HTML {
    """
    \(if: !isFirst, otherwise(t))
    <fieldset class="filter-group sheet"><legend class="unseen">\(t("第 \(group.number + 1) 组条件", en: "Group \(group.number + 1)"))</legend>
    \(group.rows.map { row($0, t) })
    \(if: group.mayGrow, another(group, t))
    </fieldset>
    """
}

private func otherwise(_ t: Words) -> HTML {
    """
    <p class="filter-or"><span>\(t("或", en: "or"))</span></p>
    """
}

private func another(_ group: FilterPage.Group, _ t: Words) -> HTML {
    let label = t("且：再加一个条件", en: "And: another condition")
    return """
        <p>\(Button(label, icon: .plus, kind: .quiet, name: "act", value: "and-\(group.number)").submit())</p>
        """
}

/// What is chosen here decides what stands beside it: the form is asked for again.
private let reshaping: HTML = """
    hx-get="/customers/filter" hx-trigger="change" hx-include="closest form" hx-target="#filter-builder" hx-select="#filter-builder" \
    hx-swap="outerHTML"
    """

private func row(_ row: FilterPage.Row, _ t: Words) -> HTML {
    """
    <div class="filter-row">
    <input type="hidden" name="\(row.name)[group]" value="\(row.group)"><input type="hidden" name="\(row.name)[of]" value="\(row.field)">
    <div class="filter-subject" \(reshaping)><div class="field">\
    <label class="field-label" for="\(row.id)">\(t("字段", en: "Field"))</label>
    <select class="input" id="\(row.id)" name="\(row.name)[field]">\(row.fields.map { optionGroup($0, chosen: row.field) })</select></div>
    \(row.way.html(t))</div>
    <div class="filter-value">\(row.value?.html(t))</div>
    <button class="icon-button" type="submit" name="act" value="drop-\(row.place)">\
    \(Icon.x.html(label: t("去掉这个条件", en: "Take this condition out")))</button>
    </div>
    """
}

private func optionGroup(_ group: (title: String, choices: [Choice]), chosen: String) -> HTML {
    """
    <optgroup label="\(group.title)">\(group.choices.map { $0.option(chosen: chosen) })</optgroup>
    """
}
