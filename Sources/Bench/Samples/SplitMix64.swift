/// The generator of Steele, Lea and Flood (2014): the same seed gives the same customers on every machine.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

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
