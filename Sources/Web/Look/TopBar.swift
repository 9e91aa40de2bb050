/// The search, always at the same place, for whoever has customers to find; with scripts it opens the palette, without them it is a plain
/// search form. Whoever has none has the palette to go places.
func topBar(_ context: ViewContext) -> HTML {
    let t = context.t
    return """
        <header class="top-bar">
        <button class="icon-button top-menu" type="button" popovertarget="shelf">\(Icon.menu.html(label: t("打开导航", en: "Open navigation")))</button>
        \(if: context.seesCustomers, searchForm(t))\(if: !context.seesCustomers, goButton(t))
        <span class="live-state" data-live-state hidden>\(t("连接中断，正在重连", en: "Connection lost, trying again"))</span>
        </header>
        \(if: context.viewer != nil, paletteFrame(context))
        """
}

/// What opens the palette for whoever has nothing to search; shown by the script that makes it work.
private func goButton(_ t: Words) -> HTML {
    """
    <button class="search search-go" type="button" data-open-palette hidden aria-keyshortcuts="Control+K">\(Icon.search.html())\
    <span>\(t("前往与操作", en: "Go and do"))</span>\(keyHint("Ctrl K"))</button>
    """
}

private func searchForm(_ t: Words) -> HTML {
    """
    <form class="search" role="search" action="/search">\(Icon.search.html())\
    <input type="search" name="q" autocomplete="off" maxlength="100" aria-label="\(t("搜索", en: "Search"))" \
    placeholder="\(t("客户、联系人、电话尾号、拼音首字母", en: "Customer, contact, phone tail, pinyin"))" aria-keyshortcuts="Control+K">\
    \(keyHint("Ctrl K"))</form>
    """
}

/// The palette's empty frame, filled by script.
private func paletteFrame(_ context: ViewContext) -> HTML {
    let t = context.t
    return """
        <dialog class="palette" id="palette" data-source="\("/palette" as Address)" aria-label="\(t("搜索与命令", en: "Search and commands"))">
        <div class="palette-entry">\(Icon.search.html())<input type="text" role="combobox" aria-expanded="true" aria-controls="palette-list" \
        aria-autocomplete="list" autocomplete="off" spellcheck="false" maxlength="100" aria-label="\(t("搜索或输入命令", en: "Search or command"))" \
        placeholder="\(t("搜索或输入命令", en: "Search or type a command"))">\(keyHint("Esc"))</div>
        <div class="palette-list" id="palette-list" role="listbox" aria-label="\(t("结果", en: "Results"))"></div>
        <p class="palette-foot">\(keyHint("↑")) \(keyHint("↓")) \(t("选择", en: "choose")) \(keyHint("↵")) \(t("打开", en: "open")) \
        \(if: context.seesCustomers, "<span>\(t("结果只含您有权查看的档案", en: "Only archives you may see"))</span>")</p>
        </dialog>
        """
}
