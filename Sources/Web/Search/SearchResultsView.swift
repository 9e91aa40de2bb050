/// Everything found for some words, newest first.
struct SearchResultsPage: Sendable {
    struct Hit: Sendable {
        var name: String
        var number: String
        var mark: ArchiveMark
        var owner: String
        /// The field it was found in.
        var field: String
        /// The text around the find, with the find itself between its two neighbours.
        var excerpt: (before: String, found: String, after: String)
        var updated: String
    }

    var query: String
    /// Such as "找到 12 位客户".
    var summary: String
    var hits: [Hit]
    var pager: Pager
}

func searchResultsView(_ page: SearchResultsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("搜索", en: "Search"), place: nil, context,
        """
        \(pageHead("“\(page.query)”", isData: true, lead: page.summary))
        \(page.hits.isEmpty ? nothingFound(t) : "<ol class=\"hits\">\(page.hits.map { hit($0, t) })</ol>\(page.pager.html(t))")
        """)
}

private func nothingFound(_ t: Words) -> HTML {
    emptyState(
        .search, t("没有找到", en: "Nothing found"),
        t("至少两个字；也可以用拼音首字母（hzyf）、电话后四位或客户编号。", en: "Two characters or more; pinyin initials, the last four digits of a phone or a number do as well.")
    )
}

private func hit(_ hit: SearchResultsPage.Hit, _ t: Words) -> HTML {
    """
    <li class="hit"><p class="hit-head"><a class="hit-name" href="\("/customers/\(hit.number)" as Address)">\(hit.name)</a>\(hit.mark.html(t))\(callNumber(hit.number))</p>
    <p class="hit-excerpt"><span class="quiet">\(hit.field)</span> \(hit.excerpt.before)<mark>\(hit.excerpt.found)</mark>\(hit.excerpt.after)</p>
    <p class="quiet">\(hit.owner) · \(hit.updated)</p></li>
    """
}
