/// The title of a page, a few words about it, and what can be done on it, the main thing last.
///
/// - Parameter isData: whether the title is somebody's own words, such as a customer's name, which no browser translates.
func pageHead(_ title: String, isData: Bool = false, lead: String? = nil, actions: [HTML] = []) -> HTML {
    """
    <header class="page-head"><div class="page-words"><h1 class="page-title"\(if: isData, #" translate="no""#)>\(title)</h1>\(lead.map(pageLead))</div>\
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
