/// What a form carries along without showing it.
func hiddenInput(_ item: (name: String, value: String)) -> HTML {
    """
    <input type="hidden" name="\(item.name)" value="\(item.value)">
    """
}
