/// Divisions by every name they may be called.
struct RegionIndex: Sendable {
    /// A division and how it was called.
    struct Match: Sendable {
        let region: Region
        /// True where the ending (省, 市, 区, 县) was left out.
        let isShort: Bool
        /// The letters it takes of the text.
        let count: Int
    }

    static let shared = RegionIndex(table: .shared)

    private var full: [String: [Region]] = [:]
    private var short: [String: [Region]] = [:]
    private let heads: WordHeads

    init(table: RegionTable) {
        for region in table.all {
            full[region.name, default: []].append(region)
            let shortName = region.shortName
            if shortName != region.name { short[shortName, default: []].append(region) }
        }
        heads = WordHeads(Array(full.keys) + short.keys)
    }

    /// The divisions whose name begins at a place in the text, the longest names first.
    func matches(in letters: [Unicode.Scalar], at start: Int) -> [Match] {
        heads.lengths(in: letters, at: start).flatMap { count in
            let name = String(letters: letters[start..<start + count])
            return (full[name] ?? []).map { Match(region: $0, isShort: false, count: count) }
                + (short[name] ?? []).map { Match(region: $0, isShort: true, count: count) }
        }
    }
}
