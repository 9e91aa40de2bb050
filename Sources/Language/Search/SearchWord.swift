/// One word of a query: what it needs of an index, and where it stands in an opened value.
struct SearchWord: Sendable {
    let scalars: [Unicode.Scalar]
    let sound: PinyinQuery?

    init(_ text: some StringProtocol) {
        scalars = SearchForm.scalars(of: String(text))
        let isLatin = scalars.allSatisfy { SearchForm.isLetterOrDigit($0) && !SearchForm.isDigit($0) || $0 == "ü" }
        sound = isLatin ? PinyinQuery(String(text)) : nil
    }

    /// A word that is heard only: several latin words read as one run of syllables.
    init(heard text: String) {
        scalars = []
        sound = PinyinQuery(text)
    }

    /// The groups of tokens of which a matching record carries one group whole; empty when the word is too short to be looked up.
    var alternatives: [[SearchToken]] {
        var groups: [[SearchToken]] = []
        let isNumeral = isRun && scalars.allSatisfy(SearchForm.isDigit)
        if isNumeral {
            groups.append(SearchTokens.phone(scalars, isWhole: true))
            groups.append(SearchTokens.phone(scalars, isWhole: false))
        }
        if isRun {
            groups.append(SearchTokens.runs(scalars, .code))
            groups.append(SearchTokens.runs(scalars, .number))
        } else if isPartOfCode {
            groups.append(SearchTokens.codePairs(scalars))
            groups.append(SearchTokens.numberPairs(scalars))
        }
        if isNumeral {
            // The pairs of digits are met everywhere.
            groups.append(SearchTokens.runs(scalars, .digits))
        } else if scalars.count > 1 {
            groups.append(SearchTokens.pairs(scalars))
        }
        return groups + (sound?.tokens ?? [])
    }

    /// Where the word stands in a value; nil when it does not.
    func range(in form: SearchForm) -> Range<Int>? {
        switch form.shape {
        case .run(.phone): isRun ? written(in: form) : nil
        case .run: isPartOfCode ? written(in: form) : nil
        case .characters: written(in: form)
        case .spoken: written(in: form) ?? sound?.range(in: form.readings)
        }
    }

    /// Whether the word is long enough for telephone numbers, and of letters of numbers and codes.
    private var isRun: Bool { scalars.count >= SearchForm.runLength && isPartOfCode }

    /// Whether the word is long enough for codes and customers' numbers, and of their letters.
    private var isPartOfCode: Bool { scalars.count > 1 && scalars.allSatisfy(SearchForm.isLetterOrDigit) }

    private func written(in form: SearchForm) -> Range<Int>? {
        guard let first = scalars.first, scalars.count <= form.scalars.count else { return nil }
        for start in 0...(form.scalars.count - scalars.count) where form.scalars[start] == first {
            let part = start..<(start + scalars.count)
            if form.scalars[part] == scalars[...] { return part }
        }
        return nil
    }
}
