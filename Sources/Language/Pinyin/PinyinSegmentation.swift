/// Cuts letters into syllables and initials, keeping at each place the few cheapest cuts.
struct PinyinSegmentation {
    /// What a cut costs: whole syllables are likelier than initials.
    private enum Cost {
        static let syllable = 10
        static let unfinished = 13
        static let initial = 17
        /// Readings dearer than the best by more are given up.
        static let spread = 18
    }

    private struct Cut {
        var cost = 0
        var elements: [PinyinElement] = []

        func adding(_ element: PinyinElement, cost: Int) -> Cut {
            Cut(cost: self.cost + cost, elements: elements + [element])
        }
    }

    private let spelling = PinyinSpelling.shared
    private let letters: [Character]
    /// Places no element may reach across.
    private let borders: Set<Int>

    init(parts: [String]) {
        letters = Array(parts.joined())
        borders = Set(parts.indices.map { parts[...$0].reduce(0) { $0 + $1.count } })
    }

    /// The readings of two elements or more, likeliest first.
    var readings: [[PinyinElement]] {
        var cuts = [[Cut]](repeating: [], count: letters.count + 1)
        cuts[0] = [Cut()]
        for place in letters.indices {
            let best = Self.cheapest(cuts[place])
            for (element, cost) in elements(at: place) {
                cuts[place + element.letters.count] += best.map { $0.adding(element, cost: cost) }
            }
        }
        let whole = Self.cheapest(cuts[letters.count].filter { $0.elements.count > 1 })
        let limit = (whole.first?.cost ?? 0) + Cost.spread
        let likely = whole.filter { $0.cost <= limit }.map { growing($0.elements) }
        guard let initials, !likely.contains(initials) else { return likely }
        return likely.prefix(PinyinQuery.readingsMax - 1) + [initials]
    }

    /// Every letter as the initial of a syllable, which is always meant seriously: `shaq` is more often 上海安启 than 沙 and q.
    private var initials: [PinyinElement]? {
        let elements = letters.map { PinyinElement(letters: String($0), syllable: nil) }
        return elements.allSatisfy { spelling.isInitial($0.letters) } && borders.count == 1 ? elements : nil
    }

    private static func cheapest(_ cuts: [Cut]) -> [Cut] {
        let order = cuts.indices.sorted { (cuts[$0].cost, $0) < (cuts[$1].cost, $1) }
        return order.prefix(PinyinQuery.readingsMax).map { cuts[$0] }
    }

    /// What may stand at a place, each with its cost.
    private func elements(at place: Int) -> [(PinyinElement, cost: Int)] {
        (1...PinyinSpelling.lettersMax).compactMap { length in
            let end = place + length
            guard end <= letters.count, !borders.contains(where: { place < $0 && $0 < end }) else { return nil }
            return element(String(letters[place..<end]), isLast: end == letters.count)
        }
    }

    private func element(_ part: String, isLast: Bool) -> (PinyinElement, cost: Int)? {
        if spelling.isInitial(part) { return (PinyinElement(letters: part, syllable: nil), Cost.initial) }
        if let syllable = spelling.syllable(part) {
            return (PinyinElement(letters: part, syllable: syllable), Cost.syllable)
        }
        guard isLast, spelling.isUnfinished(part) else { return nil }
        return (PinyinElement(letters: part, syllable: nil), Cost.unfinished)
    }

    /// A last syllable that could go on counts as unfinished: 上海 is still found at `shangha`.
    private func growing(_ elements: [PinyinElement]) -> [PinyinElement] {
        guard let last = elements.last, spelling.canGrow(last.letters) else { return elements }
        return elements.dropLast() + [PinyinElement(letters: last.letters, syllable: nil)]
    }
}
