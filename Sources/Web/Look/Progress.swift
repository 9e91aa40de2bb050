/// How far a job is, as a bar and in words.
func progress(done: Int, of total: Int, label: String) -> HTML {
    """
    <div class="progress"><progress max="\(max(total, 1))" value="\(done)" aria-label="\(label)"></progress>\
    <span class="progress-words">\(label)</span></div>
    """
}

/// A part of a page that asks for itself anew every so many seconds, as long as work goes on.
func asking(_ address: Address, seconds: Int = 1, _ body: HTML) -> HTML {
    """
    <div hx-get="\(address)" hx-trigger="every \(seconds)s" hx-swap="outerHTML">\(body)</div>
    """
}
