/// What stands where nothing is yet: why, and the one thing to do about it.
func emptyState(_ icon: Icon, _ title: String, _ hint: String, _ action: HTML = .empty) -> HTML {
    """
    <div class="empty">\(icon.html())<p class="empty-title">\(title)</p><p>\(hint)</p>\(action)</div>
    """
}
