/// A field before and after, as the timeline and the versions show it.
struct Change: Sendable {
    var field: String
    /// What stood there; nil when nothing did.
    var before: String?
    /// What stands there; nil when it was cleared.
    var after: String?

    func html(_ t: Words) -> HTML {
        """
        <p class="change"><span class="change-field">\(field)</span>\
        <del>\(before ?? t("空", en: "empty"))</del><span class="change-after">\(Icon.arrowRight.html(label: t("改为", en: "became")))\
        <ins>\(after ?? t("空", en: "empty"))</ins></span></p>
        """
    }
}
