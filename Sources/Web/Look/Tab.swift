/// A tab like that of a folder; each is a page of its own with its own address.
struct Tab: Sendable {
    var label: String
    var address: Address
    var count: Int?
    var isCurrent = false

    var html: HTML {
        """
        <a class="tab" href="\(address)"\(if: isCurrent, #" aria-current="page""#)>\(label)\(count.map(tabCount))</a>
        """
    }
}

/// A row of folder tabs.
func tabs(_ tabs: [Tab], label: String) -> HTML {
    """
    <nav class="tabs" aria-label="\(label)">\(tabs.map(\.html))</nav>
    """
}

private func tabCount(_ count: Int) -> HTML {
    """
    <span class="tab-count">\(count)</span>
    """
}
