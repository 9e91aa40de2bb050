extension Industry {
    /// The most industries a search returns.
    public static let searchResultsMax = 50
    /// The most characters of a search that are looked at.
    public static let searchCharactersMax = 40

    /// The industries whose code begins with the text, or whose name or everyday word holds it; best first, for a picker.
    ///
    /// Equal names and codes come first, then everyday words, then names that begin so, then names that hold the text;
    /// among equals the higher level. An empty text gives the sections.
    public static func search(_ text: String, limit: Int = 20) -> [Industry] {
        let asked = String(text.folded.prefix(searchCharactersMax))
        let key = IndustryKey.of(asked)
        guard !key.isEmpty else { return sections }
        let everyday = IndustryIndex.shared.industries(withWord: key)
        let code = asked.uppercased()
        let ranked = IndustryIndex.shared.keyed.enumerated().compactMap { position, entry in
            entry.industry.rank(code, name: entry.key, key: key, everyday: everyday).map { rank in
                (order: (rank, entry.industry.level.rawValue, position), industry: entry.industry)
            }
        }
        return ranked.sorted { $0.order < $1.order }.prefix(min(max(limit, 0), searchResultsMax)).map(\.industry)
    }

    private func rank(_ asked: String, name: String, key: String, everyday: [Industry]) -> Int? {
        if code == asked || name == key { return 0 }
        if everyday.contains(self) { return 1 }
        if code.hasPrefix(asked) || code.dropFirst().hasPrefix(asked) || name.hasPrefix(key) { return 2 }
        return name.contains(key) ? 3 : nil
    }
}
