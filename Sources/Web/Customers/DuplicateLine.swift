/// A customer that may be the one being written down, told across permissions with nothing more than whose it is.
struct DuplicateLine: Sendable {
    /// What agrees, such as "名称相同" or "电话尾号相同".
    var evidence: String
    /// Whose it is, such as "已由 张* 负责".
    var holder: String
    /// Its archive; nil when the reader may not see it.
    var address: Address?
}

/// The warning above the form, also sent alone while one types. Nothing when nothing agrees.
func duplicateLines(_ hints: [DuplicateLine], _ t: Words) -> HTML {
    guard !hints.isEmpty else { return .empty }
    return Banner(
        kind: .warning, title: t("可能已经建过档", en: "This customer may be on file already"),
        body: """
            <ul class="hints">\(hints.map { duplicateLine($0, t) })</ul>
            """
    ).html
}

private func duplicateLine(_ hint: DuplicateLine, _ t: Words) -> HTML {
    guard let address = hint.address else { return "<li>\(hint.evidence) · \(hint.holder)</li>" }
    return """
        <li>\(hint.evidence) · \(hint.holder) · <a href="\(address)">\(t("打开看看", en: "Open it"))</a></li>
        """
}
