/// Names of the standard and everyday words, each under a key in which punctuation and a closing 业 do not count.
struct IndustryIndex: Sendable {
    static let shared = IndustryIndex(table: .shared, words: IndustryWords.lines)

    /// The longest key that is looked for inside a longer text, in characters.
    static let wordCharactersMax = 12
    /// The shortest name of the standard that counts when it is found inside a longer text.
    private static let nameCharactersMin = 3

    /// Every industry with its key, in the order of the standard.
    let keyed: [(key: String, industry: Industry)]
    private var names: [String: [Industry]] = [:]
    private var words: [String: [Industry]] = [:]

    init(table: IndustryTable, words lines: String) {
        keyed = table.all.map { (Self.key(of: $0.name), $0) }
        for (key, industry) in keyed { names[key, default: []].append(industry) }
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard let code = parts.first, let industry = table.industries[String(code)] else { continue }
            for word in Set(parts.dropFirst().map(Self.key(of:))) { words[word, default: []].append(industry) }
        }
    }

    /// The form in which names are compared: half-width, lower case, without punctuation, 和, 及, 与 and a closing 业.
    static func key(of name: some StringProtocol) -> String {
        let letters = name.filter { !$0.isInvisible }.map(\.halfWidth)
            .filter { !"、,，。.·;；()[]【】《》“”\"' 和及与&/\n\r\t".contains($0) }
        let key = String(letters).lowercased()
        for ending in ["行业", "业"] {
            if let stem = key.dropping(suffix: ending), stem.count > 1 { return String(stem) }
        }
        return key
    }

    /// The industries that the standard calls so; of a name that stands on several levels of one branch, the division or else the highest.
    func industries(named key: String) -> [Industry] {
        let found = names[key] ?? []
        let divisions = found.filter { $0.level == .division }
        let kept = divisions + found.filter { industry in !divisions.contains { $0.contains(industry) || industry.contains($0) } }
        return kept.filter { industry in !kept.contains { $0 != industry && $0.contains(industry) } }
    }

    /// The industries an everyday word stands for; several where the word alone does not tell.
    func industries(withWord key: String) -> [Industry] { words[key] ?? [] }

    /// The industries whose name goes on where this one was cut off: divisions alone where there are any.
    func industries(cutOffAt key: String) -> [Industry] {
        guard key.count >= Self.nameCharactersMin else { return [] }
        let found = keyed.filter { $0.key.hasPrefix(key) }.map(\.industry)
        let high = found.filter { $0.level <= .division }
        return high.isEmpty ? Self.withoutDescendants(found) : high
    }

    /// The known word that ends last in a longer text, the longer one of two: the head of a Chinese compound stands at its end.
    func head(of key: String) -> (word: String, industries: [Industry])? {
        let letters = Array(key)
        for end in stride(from: letters.count, to: 1, by: -1) {
            for start in max(0, end - Self.wordCharactersMax)..<(end - 1) {
                let word = String(letters[start..<end])
                let found = industries(withWord: word)
                if !found.isEmpty { return (word, found) }
                let named = end - start >= Self.nameCharactersMin ? industries(named: word) : []
                if !named.isEmpty { return (word, named) }
            }
        }
        return nil
    }

    private static func withoutDescendants(_ industries: [Industry]) -> [Industry] {
        industries.filter { industry in !industries.contains { $0 != industry && $0.contains(industry) } }
    }
}
