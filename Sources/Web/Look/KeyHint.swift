/// A key, drawn small; for the eye only, since the control itself announces it.
func keyHint(_ key: String) -> HTML {
    """
    <kbd class="key" aria-hidden="true">\(key)</kbd>
    """
}
