/// A free word on a customer, such as a need or a trait.
func tag(_ text: String) -> HTML {
    """
    <span class="tag">\(text)</span>
    """
}
