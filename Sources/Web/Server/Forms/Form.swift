/// Names and values as a form, a query or the plain fields of an upload carry them, in the order they came.
struct Form: Sendable, Equatable {
    /// One field as it was sent.
    struct Entry: Sendable, Equatable {
        var name: String
        var value: String
    }

    private(set) var entries: [Entry]

    /// No fields.
    static let empty = Form(entries: [])

    init(entries: [Entry]) {
        self.entries = entries
    }

    /// The first value under a name, white space at its ends dropped; nil when the field is absent or blank.
    func text(_ name: String) -> String? {
        guard let value = raw(name) else { return nil }
        let trimmed = value.trimmingBlanks()
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The first value under a name exactly as it was sent, for passwords; nil when the field is absent.
    func raw(_ name: String) -> String? {
        entries.first { $0.name == name }?.value
    }

    /// Every value under a name that is not blank, in order.
    func texts(_ name: String) -> [String] {
        entries.filter { $0.name == name }.map { $0.value.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    /// The value under a name as a whole number; nil when absent, blank or not one.
    func number(_ name: String) -> Int? {
        text(name).flatMap { Int($0) }
    }

    /// Whether a box was ticked: `on`, `1`, `true` or `yes`.
    func isTicked(_ name: String) -> Bool {
        ["on", "1", "true", "yes"].contains(text(name) ?? "")
    }

    /// Whether the field was sent at all, blank or not.
    func contains(_ name: String) -> Bool {
        entries.contains { $0.name == name }
    }
}

extension String {
    /// Without white space and line ends at both ends, the full-width blank of Chinese input among them.
    fileprivate func trimmingBlanks() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
