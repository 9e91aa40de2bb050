/// The four places a phone reaches with a thumb, and the drawer with the rest. Who imports also enters customers.
func bottomBar(current: Place?, _ context: ViewContext) -> HTML {
    let t = context.t
    let places = context.places.prefix(3)
    return """
        <nav class="bottom-bar" aria-label="\(t("快捷导航", en: "Quick"))">
        \(places.map { bottomPlace($0, isCurrent: $0 == current, t) })
        \(if: context.places.contains(.imports), newCustomer(t))
        <button type="button" popovertarget="shelf">\(Icon.menu.html())<span>\(t("更多", en: "More"))</span></button>
        </nav>
        """
}

private func bottomPlace(_ place: Place, isCurrent: Bool, _ t: Words) -> HTML {
    """
    <a href="\(place.address)"\(if: isCurrent, #" aria-current="page""#)>\(place.icon.html())<span>\(t(place.name))</span></a>
    """
}

private func newCustomer(_ t: Words) -> HTML {
    """
    <a href="/customers/new">\(Icon.plus.html())<span>\(t("新建", en: "New"))</span></a>
    """
}
