/// A tab like that of a folder; each is a page of its own with its own address.
struct Tab: Sendable {
    var label: String
    var address: Address
    var count: String?
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

/// A row of folder tabs that are told how many there are in each after the page has come, and again when the subject changes.
func tabs(_ tabs: [Tab], label: String, countedAt address: Address, following subject: String) -> HTML {
    """
    <nav class="tabs tabs-counted" aria-label="\(label)" id="tabs" data-live-region="\(subject)" data-live-late \
    hx-get="\(address)" hx-trigger="load, refresh" hx-swap="innerHTML">\(tabs.map(\.html))</nav>
    """
}

/// The tabs of a row by themselves.
func tabLinks(_ tabs: [Tab]) -> HTML {
    "\(tabs.map(\.html))"
}

private func tabCount(_ count: String) -> HTML {
    """
    <span class="tab-count">\(count)</span>
    """
}
