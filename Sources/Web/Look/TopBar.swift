/// The search, always at the same place, for whoever has customers to find; with scripts it opens the palette, without them it is a plain
/// search form.
func topBar(_ context: ViewContext) -> HTML {
    let t = context.t
    return """
        <header class="top-bar">
        <button class="icon-button top-menu" type="button" popovertarget="shelf">\(Icon.menu.html(label: t("打开导航", en: "Open navigation")))</button>
        \(if: context.seesCustomers, searchForm(t))
        <span class="live-state" data-live-state hidden>\(t("连接中断，正在重连", en: "Connection lost, trying again"))</span>
        </header>
        \(if: context.seesCustomers, paletteFrame(t))
        """
}

private func searchForm(_ t: Words) -> HTML {
    """
    <form class="search" role="search" action="/search" data-palette="\("/palette" as Address)">\(Icon.search.html())\
    <input type="search" name="q" autocomplete="off" maxlength="100" aria-label="\(t("搜索", en: "Search"))" \
    placeholder="\(t("客户、联系人、电话尾号、拼音首字母", en: "Customer, contact, phone tail, pinyin"))" aria-keyshortcuts="Control+K">\
    \(keyHint("Ctrl K"))</form>
    """
}

/// The palette's empty frame, filled by script.
private func paletteFrame(_ t: Words) -> HTML {
    """
    <dialog class="palette" id="palette" aria-label="\(t("搜索与命令", en: "Search and commands"))">
    <div class="palette-entry">\(Icon.search.html())<input type="text" role="combobox" aria-expanded="true" aria-controls="palette-list" \
    aria-autocomplete="list" autocomplete="off" spellcheck="false" maxlength="100" aria-label="\(t("搜索或输入命令", en: "Search or command"))" \
    placeholder="\(t("搜索或输入命令", en: "Search or type a command"))">\(keyHint("Esc"))</div>
    <div class="palette-list" id="palette-list" role="listbox" aria-label="\(t("结果", en: "Results"))"></div>
    <p class="palette-foot">\(keyHint("↑")) \(keyHint("↓")) \(t("选择", en: "choose")) \(keyHint("↵")) \(t("打开", en: "open")) \
    <span>\(t("结果只含您有权查看的档案", en: "Only archives you may see"))</span></p>
    </dialog>
    """
}
