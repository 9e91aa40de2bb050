/// One part of a pinyin query: a whole syllable, or the beginning of one.
struct PinyinElement: Sendable, Equatable {
    /// The letters typed.
    let letters: String
    /// The syllable, when the letters spell a whole one; nil for an initial or an unfinished syllable.
    let syllable: Syllabary.Number?

    /// The first letter, the same for `z` and `zh`.
    var initial: Character { letters.first ?? " " }

    func accepts(_ reading: Reading) -> Bool {
        accepts(reading.first) || (reading.isTwofold && accepts(reading.second))
    }

    private func accepts(_ number: Syllabary.Number) -> Bool {
        if let syllable { return number == syllable }
        return Syllabary.shared.spelling(of: number)?.hasPrefix(letters) ?? false
    }
}
