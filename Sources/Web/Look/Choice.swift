/// One of the answers a field offers.
struct Choice: Sendable {
    var value: String
    var label: String
    /// Taken already, where several may be.
    var isChosen = false

    init(_ value: String, _ label: String, isChosen: Bool = false) {
        self.value = value
        self.label = label
        self.isChosen = isChosen
    }

    func option(chosen: String) -> HTML {
        """
        <option value="\(value)"\(if: value == chosen, " selected")>\(label)</option>
        """
    }

    func chip(_ field: Field, chosen: Bool, kind: StaticString) -> HTML {
        """
        <label class="choice"><input type="\(HTML.raw(kind))" name="\(field.name)" value="\(value)"\(if: chosen, " checked")>\
        <span>\(label)</span></label>
        """
    }

    var suggestion: HTML {
        """
        <option value="\(value)">\(label)</option>
        """
    }
}
