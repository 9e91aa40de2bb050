/// Letters that a person typed to find a Chinese text by its sound, in all the ways they can be read.
///
/// Whole syllables, first letters and both mixed are understood (`shanghaianqi`, `shaq`, `shanghaiaq`, `shhai`); the last syllable may be
/// unfinished; an apostrophe or blank parts syllables. A reading has two elements or more: one syllable alone would find too much.
public struct PinyinQuery: Sendable {
    /// Longer queries have no reading.
    public static let lettersMax = 64
    /// The likeliest readings are kept, others are given up.
    public static let readingsMax = 8

    /// At most so many groups of tokens.
    public static let tokenGroupsMax = 16

    /// The readings, likeliest first.
    let readings: [[PinyinElement]]

    /// Reads letters; other characters than letters, apostrophes and blanks leave no reading at all.
    public init(_ latin: String) {
        let parts = latin.split(whereSeparator: { $0 == "'" || $0 == "’" || $0.isWhitespace })
        let letters = parts.map { $0.lowercased().replacing("ü", with: "v") }
        let isReadable = letters.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
        let count = letters.reduce(0) { $0 + $1.utf8.count }
        guard isReadable, count > 1, count <= Self.lettersMax else {
            readings = []
            return
        }
        readings = PinyinSegmentation(parts: letters).readings
    }

    /// Whether some run of characters of the text is read so.
    public func matches(_ text: String, kind: Pinyin.Kind = .text) -> Bool {
        var scalars: [Unicode.Scalar] = []
        TextNormaliser.fold(text) { scalars.append($0) }
        return range(in: Pinyin.readings(of: scalars, kind: kind)) != nil
    }

    /// The tokens that every text read so carries: all of one group, of at least one of the groups. Empty when nothing can be found.
    public var tokens: [[SearchToken]] {
        var groups: [[SearchToken]] = []
        for (index, reading) in readings.enumerated() {
            let finished = Self.finished(reading)
            let room = Self.tokenGroupsMax - groups.count - (readings.count - index - 1)
            groups += (finished.count <= room ? finished : [reading]).map(Self.tokens)
        }
        return groups
    }

    /// Pairs of whole syllables, and three first letters wherever one of three is not whole: two letters alone are had by one name in
    /// thirty.
    private static func tokens(of reading: [PinyinElement]) -> [SearchToken] {
        let pairs = zip(reading, reading.dropFirst()).map(SearchToken.init(pinyin:_:))
        guard reading.count > 2 else { return pairs }
        let threes = reading.indices.dropFirst(2).map { reading[($0 - 2)...$0] }
        return pairs.filter { $0.namespace == .syllables }
            + threes.filter { three in three.contains { $0.syllable == nil } }.map { SearchToken(initials: $0) }
    }

    /// A short reading with an unfinished end, finished in every way: the initials alone would leave too many records to look at.
    private static func finished(_ reading: [PinyinElement]) -> [[PinyinElement]] {
        guard reading.count == 2, reading[0].syllable != nil, reading[1].syllable == nil else { return [reading] }
        guard !PinyinSpelling.shared.isInitial(reading[1].letters) else { return [reading] }
        return PinyinSpelling.shared.endings(of: reading[1].letters).map { [reading[0], $0] }
    }

    /// The first run of readings that agrees.
    func range(in text: [Reading]) -> Range<Int>? {
        for reading in readings where reading.count <= text.count {
            for start in 0...(text.count - reading.count) where agrees(reading, with: text[start...]) {
                return start..<(start + reading.count)
            }
        }
        return nil
    }

    private func agrees(_ reading: [PinyinElement], with text: ArraySlice<Reading>) -> Bool {
        zip(reading, text).allSatisfy { $0.accepts($1) }
    }
}
