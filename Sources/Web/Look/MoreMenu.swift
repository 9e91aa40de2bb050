/// The less frequent ways on from a page, behind one button.
struct MoreMenu: Sendable {
    struct Item: Sendable {
        var icon: Icon
        var label: String
        var address: Address
    }

    var items: [Item]

    func html(_ t: Words) -> HTML {
        """
        <details class="more-menu" data-menu><summary class="button button-quiet">\(Icon.ellipsis.html())<span>\(t("更多", en: "More"))</span></summary>\
        <div class="more-panel">\(items.map(link))</div></details>
        """
    }

    private func link(_ item: Item) -> HTML {
        """
        <a class="viewer-link" href="\(item.address)">\(item.icon.html())\(item.label)</a>
        """
    }
}
