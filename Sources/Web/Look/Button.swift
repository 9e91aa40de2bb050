/// A button or a link that looks like one. A page has one primary action; what cannot be undone is `danger`.
struct Button: Sendable {
    enum Kind: String, Sendable {
        case primary, plain, quiet, danger
    }

    var label: String
    var icon: Icon?
    var kind: Kind = .plain
    /// The key that does the same, shown and announced.
    var key: String?
    /// Sent with the form when this button is pressed.
    var name: String?
    var value: String?

    init(
        _ label: String, icon: Icon? = nil, kind: Kind = .plain, key: String? = nil,
        name: String? = nil, value: String? = nil
    ) {
        self.label = label
        self.icon = icon
        self.kind = kind
        self.key = key
        self.name = name
        self.value = value
    }

    /// The button that sends its form.
    func submit() -> HTML {
        """
        <button class="button button-\(kind.rawValue)" type="submit"\(attribute: "name", name)\(attribute: "value", value)\
        \(attribute: "aria-keyshortcuts", key)>\(face)</button>
        """
    }

    /// A link that looks like a button.
    func link(to address: Address) -> HTML {
        """
        <a class="button button-\(kind.rawValue)" href="\(address)"\(attribute: "aria-keyshortcuts", key)\
        \(attribute: "data-key", key)>\(face)</a>
        """
    }

    /// A button that opens the popover of this id, scripts or no scripts.
    func opening(_ popoverID: String) -> HTML {
        """
        <button class="button button-\(kind.rawValue)" type="button" popovertarget="\(popoverID)">\(face)</button>
        """
    }

    private var face: HTML {
        "\(icon?.html())<span>\(label)</span>\(key.map(keyHint))"
    }
}
