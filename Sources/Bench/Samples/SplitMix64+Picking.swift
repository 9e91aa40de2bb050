import Archive

extension SplitMix64 {
    /// A number from 0 up to, not including, `count`.
    mutating func below(_ count: Int) -> Int {
        Int(truncatingIfNeeded: next() % UInt64(count))
    }

    /// One of a list that is never empty.
    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[below(list.count)]
    }

    /// Whether something happens that happens so often in a hundred.
    mutating func chance(percent: Int) -> Bool {
        below(100) < percent
    }

    /// So many digits.
    mutating func digits(_ count: Int) -> String {
        String((0..<count).map { _ in Character(String(below(10))) })
    }
}
