/// The chain of divisions that an address begins with.
struct RegionChain {
    /// A division found, how much of the text names it, and whether any part was called by a full name.
    private struct Find {
        let region: Region
        let end: Int
        let links: Int
        let isShort: Bool
    }

    /// How far into a text a chain may begin, for `公司地址：江苏省…`.
    private static let startMax = 24
    private static let separators = Set(" -/\\,，、·>|_.—\t\r\n:：".unicodeScalars)
    private static let roadEndings = Set("路街道巷弄镇乡村里桥".unicodeScalars)
    private static let roadMiddles = Set("东西南北中大一二三新老".unicodeScalars)

    private var letters: [Unicode.Scalar] = []
    /// Places in `letters` before which a separator stood.
    private var breaks: Set<Int> = []

    init(_ text: String) {
        for letter in text.unicodeScalars {
            if Self.separators.contains(letter) { breaks.insert(letters.count) } else { letters.append(letter) }
        }
        if letters.starts(with: "中国".unicodeScalars) && letters.count > 2 {
            letters.removeFirst(2)
            breaks = Set(breaks.map { $0 - 2 })
        }
    }

    /// What the chain says.
    var reading: RegionReading {
        for start in 0..<min(letters.count, Self.startMax) {
            let finds = chains(from: start).filter {
                start == 0 || breaks.contains(start) || !$0.isShort || $0.links > 1
            }
            if !finds.isEmpty { return decide(finds) }
        }
        return .unknown
    }

    private func chains(from start: Int) -> [Find] {
        RegionIndex.shared.matches(in: letters, at: start)
            .filter { isName($0, at: start, isBelow: false) }
            .flatMap { deepened(Find(region: $0.region, end: start + $0.count, links: 1, isShort: $0.isShort)) }
    }

    /// The chains that go on furthest below a division; the division itself where none does.
    private func deepened(_ find: Find) -> [Find] {
        let below = RegionIndex.shared.matches(in: letters, at: find.end).filter { match in
            match.region != find.region && find.region.contains(match.region)
                && isName(match, at: find.end, isBelow: true)
        }
        let deeper = below.flatMap { match in
            deepened(
                Find(
                    region: match.region, end: find.end + match.count, links: find.links + 1,
                    isShort: find.isShort && match.isShort))
        }
        guard let furthest = deeper.map(\.end).max() else { return [find] }
        let longest = deeper.filter { $0.end == furthest }
        let highest = longest.map(\.region.level).min()
        return longest.filter { $0.region.level == highest }
    }

    /// False for a short name that is the beginning of a road's name, and for a district's that begins the text and does not end it.
    private func isName(_ match: RegionIndex.Match, at start: Int, isBelow: Bool) -> Bool {
        guard match.isShort else { return true }
        let end = start + match.count
        guard end < letters.count, !breaks.contains(end) else { return true }
        if !isBelow, match.region.level == .county, match.region.name.hasSuffix("区") { return false }
        let next = Self.roadMiddles.contains(letters[end]) && end + 1 < letters.count ? letters[end + 1] : letters[end]
        return !Self.roadEndings.contains(next) && !Self.roadEndings.contains(letters[end])
    }

    private func decide(_ finds: [Find]) -> RegionReading {
        let longest = finds.map(\.end).max() ?? 0
        let kept = finds.filter { $0.end == longest }
        let distinct = kept.enumerated().filter { find in
            !kept[..<find.offset].contains { $0.region == find.element.region }
        }.map(\.element)
        guard distinct.count > 1, let highest = distinct.map(\.region.level).min() else {
            return distinct.first.map { .exact($0.region) } ?? .unknown
        }
        let preferred = distinct.filter { $0.region.level == highest }.map(\.region)
        let others = distinct.filter { $0.region.level != highest }.map(\.region)
        guard preferred.count == 1, let only = preferred.first, highest < .county else {
            return .ambiguous(distinct.map(\.region))
        }
        return .likely(only, others: others)
    }
}
