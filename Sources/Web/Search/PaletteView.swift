/// What the palette offers for the letters typed so far.
struct PalettePage: Sendable {
    struct Hit: Sendable {
        var name: String
        var number: String
        /// Where the letters were found, such as "联系人 李*".
        var evidence: String
        var address: Address
    }

    struct Action: Sendable {
        var icon: Icon
        var name: String
        var key: String?
        var address: Address
    }

    var hits: [Hit]
    var actions: [Action]
    /// All that was found, as a page; nil when nothing was typed.
    var all: Address?
}

/// A fragment of options for the palette's list box.
func paletteView(_ page: PalettePage, _ context: ViewContext) -> HTML {
    let t = context.t
    return """
        \(if: !page.hits.isEmpty, group(t("客户", en: "Customers"), page.hits.map(hit)))\
        \(if: !page.actions.isEmpty, group(t("前往与操作", en: "Go and do"), page.actions.map(action)))\
        \(page.all.map { option($0, "\(Icon.search.html())<span class=\"palette-name\">\(t("全部结果", en: "All results"))</span>") })
        """
}

private func group(_ title: String, _ options: [HTML]) -> HTML {
    """
    <div role="group" aria-label="\(title)"><p class="palette-group" aria-hidden="true">\(title)</p>\(options)</div>
    """
}

private func hit(_ hit: PalettePage.Hit) -> HTML {
    option(hit.address, "<span class=\"palette-name\">\(hit.name)</span><span class=\"quiet\">\(hit.evidence)</span>\(callNumber(hit.number))")
}

private func action(_ action: PalettePage.Action) -> HTML {
    option(action.address, "\(action.icon.html())<span class=\"palette-name\">\(action.name)</span>\(action.key.map(keyHint))")
}

private func option(_ address: Address, _ content: HTML) -> HTML {
    """
    <a class="palette-option" role="option" aria-selected="false" tabindex="-1" href="\(address)">\(content)</a>
    """
}
