/// Chance that falls the same way each time (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// `bytes` with some of them changed, and now and then cut off.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var damaged = bytes
        for _ in 0..<[1, 4, 20, 100].randomElement(using: &self, or: 1) {
            let end = Bool.random(using: &self) ? damaged.count : min(damaged.count, 6000)
            damaged[Int.random(in: 0..<end, using: &self)] = [0, 0xFF, 0x7F, UInt8.random(in: 0...255, using: &self)].randomElement(
                using: &self, or: 0)
        }
        return Int.random(in: 0..<5, using: &self) == 0 ? Array(damaged.prefix(Int.random(in: 0..<damaged.count, using: &self))) : damaged
    }
}

extension Array {
    fileprivate func randomElement(using dice: inout Dice, or fallback: Element) -> Element {
        randomElement(using: &dice) ?? fallback
    }
}
