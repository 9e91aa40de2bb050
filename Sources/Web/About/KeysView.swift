/// The keys, as a page for those who open it without scripts; `?` shows the same over any page.
func keysView(_ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("键盘操作", en: "Keys"), place: nil, context,
        """
        <div class="form-page">\(pageHead(t("键盘操作", en: "Keys")))<div id="keys"><dl class="facts keys">\(keyList(context).map { entry in """
            <div class="fact"><dt>\(entry.keys.map(keyHint).joined(separator: " "))</dt><dd>\(entry.act)</dd></div>
            """ as HTML })</dl></div></div>
        """)
}

private func keyList(_ context: ViewContext) -> [(keys: [String], act: String)] {
    let t = context.t
    let search: [(keys: [String], act: String)] = [
        (["/"], t("到搜索框", en: "To the search field")),
    ]
    let general: [(keys: [String], act: String)] = [
        (["Ctrl", "K"], t("搜索与命令", en: "Search and commands")),
        (["j"], t("下一行", en: "Next row")),
        (["k"], t("上一行", en: "Previous row")),
        (["o"], t("打开", en: "Open")),
        (["p"], t("速览", en: "Peek")),
        (["x"], t("选择此行", en: "Select the row")),
        (["n"], t("新建", en: "New")),
        (["e"], t("修改", en: "Edit")),
        (["Esc"], t("关闭", en: "Close")),
        (["Shift", "←", "→"], t("看板：移动卡片", en: "Board: move the card")),
    ]
    return (context.seesCustomers ? search : []) + general + context.places.map { (["g", $0.key], t("到\(t($0.name))", en: "To \(t($0.name))")) }
}
