/// A filter in force, with the address of the list without it.
struct FilterChip: Sendable {
    var name: String
    var value: String
    var removal: Address
    /// What joins it to the chip in front of it, where that is not "and".
    var joint: String?

    func html(_ t: Words) -> HTML {
        """
        \(joint.map(jointMark))<a class="filter-chip" href="\(removal)"><span>\(name)</span> <b>\(value)</b>\
        \(Icon.x.html(label: t("移除此筛选", en: "Remove this filter")))</a>
        """
    }
}

private func jointMark(_ word: String) -> HTML {
    """
    <span class="filter-joint">\(word)</span>
    """
}
