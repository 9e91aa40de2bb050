/// A customer at a glance, beside the list.
struct CustomerPeekPage: Sendable {
    var number: String
    var name: String
    var mark: ArchiveMark
    var level: LevelMark?
    /// What it is classed as, and its free words.
    var tags: [HTML]
    var facts: [Fact]
    var entries: [TimelineEntry]
    /// The list without the panel.
    var close: Address
}

func customerPeekView(_ page: CustomerPeekPage, _ context: ViewContext) -> PeekPanel {
    let t = context.t
    return PeekPanel(
        title: """
            <div class="peek-title">\(callNumber(page.number))<h2 translate="no"><a href="\("/customers/\(page.number)" as Address)">\(page.name)</a></h2></div>
            """,
        close: page.close, open: "/customers/\(page.number)",
        content: """
            <p class="marks">\(page.mark.html(t))\(page.level?.html(t))\(page.tags)</p>
            \(facts(page.facts, t))
            <h3 class="peek-subtitle">\(t("最近动态", en: "Latest"))</h3>
            \(timeline(page.entries, t))
            """,
        subject: "customer-\(page.number)")
}
