import Archive

extension ImportLikenessPage {
    /// - Parameter other: what the row resembles; nil outside the reader's reach.
    init(_ row: ImportRow, _ other: CustomerContent?, of found: FoundImport, _ words: CustomerWords) {
        var decision =
            row.verdict == .duplicate && found.batch.state == .rehearsed ? Field(choiceFor: row, words.t) : nil
        if case .select(let choices)? = decision?.control { decision?.control = .chips(choices) }
        self.init(
            line: row.number, name: words.name(of: row), likeness: row.match.map(words.likeness),
            evidence: row.match.map(words.evidence) ?? "", rows: Self.comparison(row.content, other, words),
            decision: decision, version: found.batch.version, address: found.address)
    }

    /// The fields in which either says something, in the order of the form.
    private static func comparison(
        _ ours: CustomerContent?, _ theirs: CustomerContent?, _ words: CustomerWords
    ) -> [Comparison.Row] {
        guard let ours, let theirs else { return [] }
        return CustomerField.allCases.compactMap { field in
            let left = words.text(of: ours[field], in: field)
            let right = words.text(of: theirs[field], in: field)
            guard left != nil || right != nil else { return nil }
            return Comparison.Row(field: words.name(of: field), left: left, right: right)
        }
    }
}
