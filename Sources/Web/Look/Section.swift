/// A titled part of a page or a form; the archive's three sections carry their ordinal like chapters.
func section(_ title: String, ordinal: String? = nil, hint: String? = nil, id: String? = nil, _ content: HTML) -> HTML {
    """
    <section class="section"\(attribute: "id", id)>
    <header class="section-head">\
    <h2 class="section-title">\(ordinal.map(sectionOrdinal))\(title)</h2>\(hint.map(sectionHint))</header>
    <div class="section-body">\(content)</div>
    </section>
    """
}

private func sectionOrdinal(_ ordinal: String) -> HTML {
    """
    <span class="section-ordinal">\(ordinal)</span>
    """
}

private func sectionHint(_ hint: String) -> HTML {
    """
    <p class="section-hint">\(hint)</p>
    """
}
