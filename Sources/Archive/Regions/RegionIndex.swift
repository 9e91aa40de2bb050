/// Divisions by every name they may be called.
struct RegionIndex: Sendable {
    /// A division and how it was called.
    struct Match: Sendable {
        let region: Region
        /// True where the ending (省, 市, 区, 县) was left out.
        let isShort: Bool
        /// The characters it takes of the text.
        let count: Int
    }

    static let shared = RegionIndex(table: .shared)
    /// The longest name of a division, in characters (双江拉祜族佤族布朗族傣族自治县 has 16).
    static let nameCharactersMax = 18

    private var full: [String: [Region]] = [:]
    private var short: [String: [Region]] = [:]

    init(table: RegionTable) {
        for region in table.all {
            full[region.name, default: []].append(region)
            let shortName = region.shortName
            if shortName != region.name { short[shortName, default: []].append(region) }
        }
    }

    /// The divisions whose name begins at a place in the text, the longest names first.
    func matches(in letters: [Character], at start: Int) -> [Match] {
        var found: [Match] = []
        let end = min(letters.count, start + Self.nameCharactersMax)
        for stop in stride(from: end, to: start + 1, by: -1) {
            let name = String(letters[start..<stop])
            found += (full[name] ?? []).map { Match(region: $0, isShort: false, count: stop - start) }
            found += (short[name] ?? []).map { Match(region: $0, isShort: true, count: stop - start) }
        }
        return found
    }
}
