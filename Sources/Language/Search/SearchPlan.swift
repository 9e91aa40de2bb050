/// Words that must all be found in a record.
struct SearchPlan: Sendable {
    let words: [SearchWord]

    /// The groups of tokens of which a matching record carries one group whole. Where there would be too many, words are left to the check
    /// of opened values.
    var alternatives: [[SearchToken]] {
        let choices = words.map(\.alternatives).filter { !$0.isEmpty }.sorted { $0.count < $1.count }
        guard let first = choices.first else { return [] }
        let groups = choices.dropFirst().reduce(first) { groups, choice in
            guard groups.count * choice.count <= SearchQuery.alternativesMax else { return groups }
            return groups.flatMap { group in choice.map { group + $0 } }
        }
        return groups.map(TokenRarity.rarestFirst)
    }

    /// Where the longest word stands, when every word stands somewhere.
    func match(in forms: inout SearchForms) -> (textIndex: Int, range: Range<Int>)? {
        var best: (textIndex: Int, range: Range<Int>)?
        for word in words {
            guard let found = Self.place(of: word, in: &forms) else { return nil }
            if best.map({ $0.range.count < found.range.count }) ?? true { best = found }
        }
        return best
    }

    private static func place(
        of word: SearchWord, in forms: inout SearchForms
    ) -> (textIndex: Int, range: Range<Int>)? {
        for index in forms.indices {
            if let range = word.range(in: forms[index]) { return (index, range) }
        }
        return nil
    }
}
