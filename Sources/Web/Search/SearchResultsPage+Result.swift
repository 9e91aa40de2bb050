import Archive
import Language

extension SearchResultsPage {
    init(_ text: String, _ result: SearchResult, isFirst: Bool, _ words: CustomerWords) {
        let t = words.t
        let isLast = result.next == nil
        self.init(
            query: text,
            summary: isFirst && isLast
                ? t("找到 \(result.hits.count) 位客户", en: "\(result.hits.count) customer(s) found")
                : t("本页 \(result.hits.count) 位，新建的在前", en: "\(result.hits.count) on this page, newest first"),
            hits: result.hits.map { Hit($0, words) },
            pager: Pager(
                summary: "", previous: isFirst ? nil : "/search?q=\(text)",
                next: result.next.map { "/search?q=\(text)&cursor=\(Cursor([.number($0.rawValue)]).text)" }))
    }

    /// The page of a search that could not be made, with what would do instead.
    init(_ text: String, refused refusal: SearchRefusal, _ t: Words) {
        let problem = refusal.problem.fields.first
        self.init(
            query: text, summary: problem.map { t(Bilingual($0.wording)) } ?? "", hits: [], pager: Pager(summary: ""))
    }
}

extension SearchResultsPage.Hit {
    fileprivate init(_ hit: SearchHit, _ words: CustomerWords) {
        let excerpt = Excerpt(hit, words)
        self.init(
            name: words.sight.text(hit.summary.name), number: hit.summary.number, mark: ArchiveMark(hit.summary.state),
            owner: hit.summary.ownerID.map(words.name(of:)) ?? words.t("公海", en: "Pool"),
            field: words.name(of: hit),
            excerpt: (excerpt.before, excerpt.found, excerpt.after), updated: words.time(hit.summary.updatedAt))
    }
}
