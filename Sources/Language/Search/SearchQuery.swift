/// What a person typed into a search field, ready for a sealed index and for the check of opened values.
///
/// Words parted by blanks must all be found, in any order and any value. A word of letters also finds Chinese names by their sound
/// (`PinyinQuery`); telephone numbers are found by four neighbouring digits or more. Whatever `matches`, `alternatives` finds.
public struct SearchQuery: Sendable {
    /// Longer inputs are refused.
    public static let charactersMax = 100
    /// At most so many groups of tokens for each of the two ways to read an input: words, or one run of syllables.
    public static let alternativesMax = PinyinQuery.tokenGroupsMax + 5
    /// At most so many tokens in a group.
    public static let tokensMax = 16

    /// A number with a country code has at least so many digits.
    private static let telephoneDigitsMin = 7

    /// Groups of tokens: a matching record carries all tokens of at least one group, the rarest-looking first. Never empty.
    public let alternatives: [[SearchToken]]

    private let plans: [SearchPlan]

    /// Reads an input; throws when nothing can be looked up by it.
    public init(_ input: String) throws(SearchRefusal) {
        guard input.count <= Self.charactersMax else { throw .tooLong(charactersMax: Self.charactersMax) }
        plans = Self.plans(for: input)
        alternatives = plans.flatMap(\.alternatives)
        guard !alternatives.isEmpty else { throw .tooShort }
    }

    /// Where a record's opened values match; nil when they do not.
    public func matches(_ texts: [SearchableText]) -> SearchMatch? {
        var forms = SearchForms(texts)
        for plan in plans {
            guard let (index, range) = plan.match(in: &forms) else { continue }
            return SearchMatch(textIndex: index, range: forms[index].range(of: range, in: texts[index].text))
        }
        return nil
    }

    private static func plans(for input: String) -> [SearchPlan] {
        if let digits = telephoneDigits(in: input) { return [SearchPlan(words: [SearchWord(digits)])] }
        let words = input.split(whereSeparator: \.isWhitespace).map { SearchWord($0) }.filter { !$0.scalars.isEmpty }
        let written = SearchPlan(words: words)
        let isHeard = words.count > 1 && words.allSatisfy { $0.sound != nil }
        let plans = isHeard ? [SearchPlan(words: [SearchWord(heard: input)]), written] : [written]
        return plans.filter { !$0.alternatives.isEmpty }
    }

    /// The digits of an input that is one telephone number, without the country code of China; nil for any other input.
    private static func telephoneDigits(in input: String) -> String? {
        let normal = TextNormaliser.normalise(input)
        let digits = normal.filter { $0.isASCII && $0.isNumber }
        guard digits.count >= telephoneDigitsMin, normal.allSatisfy({ $0.isNumber || " -+()".contains($0) }) else {
            return nil
        }
        let countryCode = normal.hasPrefix("+86") ? 2 : normal.hasPrefix("0086") ? 4 : 0
        return String(digits.dropFirst(countryCode))
    }
}
