/// The title of a page, a few words about it, and what can be done on it, the main thing last.
func pageHead(_ title: String, lead: String? = nil, actions: [HTML] = []) -> HTML {
    """
    <header class="page-head"><div class="page-words"><h1 class="page-title">\(title)</h1>\(lead.map(pageLead))</div>\
    \(if: !actions.isEmpty, pageActions(actions))</header>
    """
}

private func pageLead(_ lead: String) -> HTML {
    """
    <p class="page-lead">\(lead)</p>
    """
}

private func pageActions(_ actions: [HTML]) -> HTML {
    """
    <div class="page-actions">\(actions)</div>
    """
}
