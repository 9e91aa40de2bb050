/// Names of the standard and everyday words, each under its ``IndustryKey``.
struct IndustryIndex: Sendable {
    static let shared = IndustryIndex(table: .shared, words: IndustryWords.lines)

    /// The shortest name of the standard that counts when it is found inside a longer text, or was cut off.
    private static let nameCharactersMin = 3

    /// Every industry with its key, in the order of the standard.
    let keyed: [(key: String, industry: Industry)]
    private let sorted: [(key: String, industry: Industry)]
    private let names: [String: [Industry]]
    private let words: [String: [Industry]]
    private let heads: WordHeads

    init(table: IndustryTable, words lines: String) {
        keyed = table.all.map { (IndustryKey.of($0.name), $0) }
        sorted = keyed.sorted { ($0.key, $0.industry.code) < ($1.key, $1.industry.code) }
        names = Dictionary(grouping: keyed, by: \.key).mapValues { $0.map(\.industry) }
        words = Self.words(lines, table: table)
        heads = WordHeads(words.keys + names.keys.filter { $0.count >= Self.nameCharactersMin })
    }

    /// The industries that the standard calls so; of a name that stands on several levels of one branch, the division or else the highest.
    func industries(named key: String) -> [Industry] {
        let found = names[key] ?? []
        let divisions = found.filter { $0.level == .division }
        let kept = divisions + found.filter { one in !divisions.contains { $0.contains(one) || one.contains($0) } }
        return Self.withoutDescendants(kept)
    }

    /// The industries an everyday word stands for; several where the word alone does not tell.
    func industries(withWord key: String) -> [Industry] { words[key] ?? [] }

    /// The industries whose name goes on where this one was cut off: sections and divisions alone where there are any.
    func industries(cutOffAt key: String) -> [Industry] {
        guard key.count >= Self.nameCharactersMin else { return [] }
        let start = sorted.partitioningIndex { $0.key >= key }
        let found = sorted[start...].prefix { $0.key.hasPrefix(key) }.map(\.industry)
        let high = found.filter { $0.level <= .division }
        return high.isEmpty ? Self.withoutDescendants(found) : high
    }

    /// The known word that ends last in a longer text, the longer one of two: the head of a Chinese compound stands at its end.
    func head(of key: String) -> (word: String, industries: [Industry])? {
        let letters = Array(key.unicodeScalars)
        let found = letters.indices.flatMap { start in
            heads.lengths(in: letters, at: start).map { (start: start, end: start + $0) }
        }
        for place in found.sorted(by: { ($0.end, $1.start) > ($1.end, $0.start) }) {
            let word = String(letters: letters[place.start..<place.end])
            let everyday = industries(withWord: word)
            if !everyday.isEmpty { return (word, everyday) }
            let named = place.end - place.start >= Self.nameCharactersMin ? industries(named: word) : []
            if !named.isEmpty { return (word, named) }
        }
        return nil
    }

    private static func words(_ lines: String, table: IndustryTable) -> [String: [Industry]] {
        var words: [String: [Industry]] = [:]
        for line in lines.utf8.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard let code = parts.first, let industry = table.industries[code] else { continue }
            for word in Set(parts.dropFirst().map(IndustryKey.of)) { words[word, default: []].append(industry) }
        }
        return words
    }

    private static func withoutDescendants(_ industries: [Industry]) -> [Industry] {
        industries.filter { one in !industries.contains { $0 != one && $0.contains(one) } }
    }
}
