/// A question over the page, opened by `Button.opening(id)`; it needs no script.
func dialog(id: String, _ title: String, _ t: Words, _ content: HTML) -> HTML {
    """
    <div class="dialog" id="\(id)" popover role="dialog" aria-labelledby="\(id)-title">
    <div class="dialog-head"><h2 class="dialog-title" id="\(id)-title">\(title)</h2>\
    <button class="icon-button" type="button" popovertarget="\(id)" popovertargetaction="hide">\
    \(Icon.x.html(label: t("关闭", en: "Close")))</button></div>
    \(content)</div>
    """
}
