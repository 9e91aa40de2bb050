/// The way to the neighbouring pages of a list that is cut by key.
struct Pager: Sendable {
    /// Where one is, such as "第 1–50 家".
    var summary: String
    var previous: Address?
    var next: Address?

    func html(_ t: Words) -> HTML {
        """
        <nav class="pager" aria-label="\(t("分页", en: "Pages"))"><span class="pager-summary">\(summary)</span>\
        \(if: previous != nil || next != nil, steps(t))</nav>
        """
    }

    private func steps(_ t: Words) -> HTML {
        """
        \(step(previous, .chevronLeft, t("上一页", en: "Previous"), rel: "prev"))\
        \(step(next, .chevronRight, t("下一页", en: "Next"), rel: "next"))
        """
    }

    private func step(_ address: Address?, _ icon: Icon, _ label: String, rel: String) -> HTML {
        guard let address else {
            return """
                <span class="pager-step pager-end">\(icon.html())<span>\(label)</span></span>
                """
        }
        return """
            <a class="pager-step" href="\(address)" rel="\(rel)">\(icon.html())<span>\(label)</span></a>
            """
    }
}
