/// How long the words of a book are, by the two scalars at one of their ends: says at once of nearly every text that no word stands there.
struct PairLengths: Sendable {
    /// For each pair, a bit for each length.
    private var masks: [UInt64: UInt32] = [:]

    /// - Parameter end: the two scalars by which a word is looked up.
    init(_ words: some Sequence<String>, end: (String) -> [Unicode.Scalar]) {
        for word in words { add(end(word)[...], length: word.unicodeScalars.count) }
    }

    /// Notes a word of this length; one of fewer than two scalars, or of more than 31, is left out.
    private mutating func add(_ pair: ArraySlice<Unicode.Scalar>, length: Int) {
        guard let key = Self.key(pair), length < UInt32.bitWidth else { return }
        masks[key, default: 0] |= 1 << UInt32(length)
    }

    /// Whether a word of this length may stand there.
    func mayHold(_ pair: ArraySlice<Unicode.Scalar>, length: Int) -> Bool {
        guard length < UInt32.bitWidth, let key = Self.key(pair), let mask = masks[key] else { return false }
        return mask & (1 << UInt32(length)) != 0
    }

    /// The lengths of the words that may stand there, the longest first.
    func lengths(of pair: ArraySlice<Unicode.Scalar>, upTo lengthMax: Int) -> some Sequence<Int> {
        var mask = Self.key(pair).flatMap { masks[$0] } ?? 0
        if lengthMax < 0 { mask = 0 } else if lengthMax < UInt32.bitWidth - 1 { mask &= (1 << UInt32(lengthMax + 1)) - 1 }
        return sequence(state: mask) { mask -> Int? in
            guard mask != 0 else { return nil }
            let length = UInt32.bitWidth - 1 - mask.leadingZeroBitCount
            mask &= ~(1 << UInt32(length))
            return length
        }
    }

    private static func key(_ pair: ArraySlice<Unicode.Scalar>) -> UInt64? {
        guard pair.count == 2, let first = pair.first, let second = pair.last else { return nil }
        return UInt64(first.value) << 32 | UInt64(second.value)
    }
}
