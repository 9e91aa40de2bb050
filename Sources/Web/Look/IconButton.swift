/// A link shown as an icon alone; its words are read out and shown on hover.
func iconLink(_ icon: Icon, _ label: String, to address: Address) -> HTML {
    """
    <a class="icon-button" href="\(address)" title="\(label)">\(icon.html(label: label))</a>
    """
}

/// A submit button shown as an icon alone.
func iconSubmit(_ icon: Icon, _ label: String) -> HTML {
    """
    <button class="icon-button" type="submit" title="\(label)">\(icon.html(label: label))</button>
    """
}
