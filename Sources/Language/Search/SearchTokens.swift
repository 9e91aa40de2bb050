/// The tokens by which a record is found in a sealed index.
///
/// They narrow a search down; whether a candidate really matches is decided on its opened values by `SearchQuery.matches`.
public enum SearchTokens {
    /// All tokens of a record's values.
    public static func index(_ texts: [SearchableText]) -> Set<SearchToken> {
        var tokens = Set<SearchToken>(minimumCapacity: 128)
        for text in texts { insert(SearchForm(text), into: &tokens) }
        return tokens
    }

    private static func insert(_ form: SearchForm, into tokens: inout Set<SearchToken>) {
        switch form.shape {
        case .characters:
            insertPairs(form.scalars, into: &tokens)
            insertDigits(form.scalars, into: &tokens)
        case .spoken:
            insertPairs(form.scalars, into: &tokens)
            insertDigits(form.scalars, into: &tokens)
            insertSounds(form.readings, into: &tokens)
        case .run(let namespace):
            tokens.formUnion(namespace == .phone ? phone(form.scalars, isWhole: true) : runs(form.scalars, namespace))
            if namespace == .code { tokens.formUnion(codePairs(form.scalars)) }
            if namespace == .number { tokens.formUnion(numberPairs(form.scalars)) }
        }
    }

    private static func insertPairs(_ scalars: [Unicode.Scalar], into tokens: inout Set<SearchToken>) {
        guard scalars.count > 1 else { return }
        for place in 1..<scalars.count { tokens.insert(pair(scalars[place - 1], scalars[place])) }
    }

    private static func insertDigits(_ scalars: [Unicode.Scalar], into tokens: inout Set<SearchToken>) {
        var count = 0
        for place in scalars.indices {
            count = SearchForm.isDigit(scalars[place]) ? count + 1 : 0
            guard count >= SearchForm.runLength else { continue }
            tokens.insert(SearchToken(.digits, String(scalars: scalars[(place - SearchForm.runLength + 1)...place])))
        }
    }

    private static func insertSounds(_ readings: [Reading], into tokens: inout Set<SearchToken>) {
        guard readings.count > 1 else { return }
        for place in 1..<readings.count where readings[place - 1].isRead && readings[place].isRead {
            let (left, right) = (readings[place - 1], readings[place])
            insertSound(left.first, right.first, into: &tokens)
            if left.isTwofold { insertSound(left.second, right.first, into: &tokens) }
            if right.isTwofold { insertSound(left.first, right.second, into: &tokens) }
            if left.isTwofold, right.isTwofold { insertSound(left.second, right.second, into: &tokens) }
        }
        insertThreeInitials(readings, into: &tokens)
    }

    private static func insertThreeInitials(_ readings: [Reading], into tokens: inout Set<SearchToken>) {
        guard readings.count > 2 else { return }
        let initials = readings.map(initials)
        for place in 2..<initials.count {
            for first in initials[place - 2] {
                for second in initials[place - 1] {
                    for third in initials[place] {
                        tokens.insert(SearchToken(.threeInitials, String([first, second, third])))
                    }
                }
            }
        }
    }

    /// The first letters of a character's syllables; none where it has no reading.
    private static func initials(of reading: Reading) -> [Character] {
        let letters = [reading.first, reading.second].compactMap { Syllabary.shared.spelling(of: $0)?.first }
        return letters.count == 2 && letters[0] == letters[1] ? [letters[0]] : letters
    }

    private static func insertSound(
        _ left: Syllabary.Number, _ right: Syllabary.Number, into tokens: inout Set<SearchToken>
    ) {
        let spellings = Syllabary.shared.spellings
        let (one, two) = (spellings[Int(left)], spellings[Int(right)])
        tokens.insert(SearchToken(.syllables, one + "'" + two))
        var initials = String(one.prefix(1))
        initials += two.prefix(1)
        tokens.insert(SearchToken(.initials, initials))
    }

    /// The pairs of neighbouring characters, in order.
    static func pairs(_ scalars: [Unicode.Scalar]) -> [SearchToken] {
        zip(scalars, scalars.dropFirst()).map(pair)
    }

    /// The runs of four letters or digits, in order.
    static func runs(_ scalars: [Unicode.Scalar], _ namespace: SearchToken.Namespace) -> [SearchToken] {
        guard scalars.count >= SearchForm.runLength else { return [] }
        return (0...(scalars.count - SearchForm.runLength)).map {
            SearchToken(namespace, String(scalars: scalars[$0..<($0 + SearchForm.runLength)]))
        }
    }

    /// The pairs of neighbouring letters or digits of a customer's number.
    static func numberPairs(_ scalars: [Unicode.Scalar]) -> [SearchToken] {
        zip(scalars, scalars.dropFirst()).map { SearchToken(.numberPair, String(scalars: [$0, $1])) }
    }

    /// The heaps of neighbouring letters or digits of a code.
    ///
    /// A token for each of its 961 pairs could be told by how often it occurs, and then the code be read from its pairs.
    /// In 64 heaps each token stands for some fifteen pairs; a search opens what it finds and looks.
    static func codePairs(_ scalars: [Unicode.Scalar]) -> [SearchToken] {
        zip(scalars, scalars.dropFirst()).map { left, right in
            SearchToken(.codePair, String((left.value &* 37 &+ right.value) % codeHeapCount))
        }
    }

    private static let codeHeapCount: UInt32 = 64

    /// The runs of a telephone number or a part of one; the last run has its own kind when the number ends there.
    static func phone(_ digits: [Unicode.Scalar], isWhole: Bool) -> [SearchToken] {
        let all = runs(digits, .phone)
        guard isWhole, let last = all.last else { return all }
        return all.dropLast() + [SearchToken(.phoneTail, last.text)]
    }

    private static func pair(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> SearchToken {
        SearchToken(.pair, String(scalars: [left, right]))
    }
}
