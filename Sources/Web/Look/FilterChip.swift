/// A filter in force, with the address of the list without it.
struct FilterChip: Sendable {
    var name: String
    var value: String
    var removal: Address

    func html(_ t: Words) -> HTML {
        """
        <a class="filter-chip" href="\(removal)"><span>\(name)</span> <b>\(value)</b>\
        \(Icon.x.html(label: t("移除此筛选", en: "Remove this filter")))</a>
        """
    }
}
