/// A person as a small initial and a name.
func person(_ name: String) -> HTML {
    """
    <span class="person" translate="no">\(initial(of: name))\(name)</span>
    """
}

/// The first character of a name in a circle; decoration, since the name stands beside it.
func initial(of name: String) -> HTML {
    """
    <span class="initial" aria-hidden="true" translate="no">\(String(name.prefix(1)))</span>
    """
}
