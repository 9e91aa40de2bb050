/// How far a job is, as a bar and in words.
func progress(done: Int, of total: Int, label: String) -> HTML {
    """
    <div class="progress"><progress max="\(max(total, 1))" value="\(done)" aria-label="\(label)"></progress>\
    <span class="progress-words">\(label)</span></div>
    """
}
