import Archive

/// Every document with the version in force and the draft that waits.
func policyListView(_ files: [PolicyFile], _ words: PolicyWords, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("文件控制", en: "Controlled documents")
    let table = Table(
        caption: title,
        columns: [
            Column(t("文件编号", en: "Number")), Column(t("文件名称", en: "Document")), Column(t("修改标记", en: "Mark"), rank: 2),
            Column(t("修改次数", en: "Changes"), isNumber: true, rank: 3), Column(t("生效日期", en: "In force since"), rank: 2),
            Column(t("批准", en: "Approved by"), rank: 3), Column(t("草案", en: "Draft")),
        ],
        rows: files.map { row($0, words) }, isWalkable: true)
    return shell(
        title: title, place: .settings, context,
        """
        \(pageHead(t("设置", en: "Settings"), lead: t(
            "制度写成编号的文件：改动先成草案，批准后成为新的一版，旧版随时可读",
            en: "Policies are numbered documents: a change is a draft first and a new version once approved; old ones stay readable")))
        \(tabs(SettingsTab.tabs(current: .policies, t), label: t("设置分类", en: "Settings")))
        <div class="list sheet" id="policies">\(table.html(t))</div>
        """)
}

private func row(_ file: PolicyFile, _ words: PolicyWords) -> HTML {
    let (t, version) = (words.t, file.effective)
    let draft: HTML = file.draft.map { "<span class=\"policy-waits\">\(Icon.hourglass.html()) \(words.state(of: $0))</span>" } ?? "—"
    return """
        <tr data-row><th scope="row"><a href="\(file.document.address)" data-open>\(file.document.code)</a></th>\
        <td>\(words.name(of: file.document))</td><td class="rank-2">\(version.mark)</td><td class="rank-3 number">\(version.changeCount)</td>\
        <td class="rank-2">\(version.approved.map { "\(CalendarDate($0.at))" } ?? "—")</td>\
        <td class="rank-3" translate="no">\(version.approved.map { words.name(of: $0.personID) } ?? "—")</td>\
        <td>\(draft)</td></tr>
        """
}
