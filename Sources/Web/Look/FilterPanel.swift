/// The filters of a list behind one button: a plain form that changes the address.
func filterPanel(to address: Address, _ fields: [Field], keeping kept: [(name: String, value: String)] = [], _ t: Words) -> HTML {
    """
    <details class="filter-panel" data-menu><summary class="button button-quiet">\(Icon.filter.html())<span>\(t("筛选", en: "Filter"))</span></summary>
    <form class="filter-form" action="\(address)">\(kept.map(hiddenInput))\(fields.map { $0.html(t) })
    <p class="filter-actions">\(Button(t("应用", en: "Apply"), kind: .primary).submit())</p></form></details>
    """
}
