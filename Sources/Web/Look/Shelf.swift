/// The navigation: a shelf at the side on wide screens, a drawer on narrow ones (a popover, so it opens without scripts).
func shelf(current: Place?, _ context: ViewContext) -> HTML {
    """
    <nav class="shelf" id="shelf" popover aria-label="\(context.t("主导航", en: "Main"))">
    <a class="brand" href="/"><span class="brand-seal" aria-hidden="true"></span><b>\(context.t("客档", en: "Kedang"))</b>\
    <span class="brand-company" translate="no">\(context.companyName)</span></a>
    <ul class="shelf-places" id="shelf-places" data-live-along>\(context.places.map { shelfPlace($0, current, context) })</ul>
    \(viewerMenu(context))
    </nav>
    """
}

private func shelfPlace(_ place: Place, _ current: Place?, _ context: ViewContext) -> HTML {
    """
    <li><a class="shelf-place" href="\(place.address)" data-go="\(place.key)"\(if: place == current, #" aria-current="page""#)>\
    \(place.icon.html())<span>\(context.t(place.name))</span>\(waitingCount(at: place, context))</a></li>
    """
}

private func waitingCount(at place: Place, _ context: ViewContext) -> HTML {
    guard let count = context.waiting[place], count > 0 else { return .empty }
    return """
        <span class="waiting">\(count)<span class="unseen"> \(context.t("项待办", en: "waiting"))</span></span>
        """
}
