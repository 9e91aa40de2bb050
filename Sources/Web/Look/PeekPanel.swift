/// A look at one thing beside its list; on a phone it covers the list.
struct PeekPanel: Sendable {
    var title: HTML
    /// The list without the panel.
    var close: Address
    /// The thing's own page.
    var open: Address
    var content: HTML
    /// What changes in it are told as, such as `customer-KH-202405001`.
    var subject: String

    func html(_ t: Words) -> HTML {
        """
        <aside class="peek" id="peek" data-live-region="\(subject)" aria-label="\(t("速览", en: "Peek"))"><header class="peek-head">\(title)\
        <span class="peek-actions">\(iconLink(.externalLink, t("打开档案", en: "Open"), to: open))\
        <a class="icon-button" href="\(close)" data-peek-close hx-get="\(close)" hx-target="#peek" hx-select="#peek" hx-swap="outerHTML" hx-push-url="true" title="\(t("关闭", en: "Close"))">\(Icon.x.html(label: t("关闭", en: "Close")))</a>\
        </span></header><div class="peek-body">\(content)</div></aside>
        """
    }

    /// Where the panel goes when one is opened.
    static let closed: HTML = #"<aside class="peek" id="peek" hidden></aside>"#
}
