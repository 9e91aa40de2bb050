/// The first two letters of known words and how long the words are, so that most places of a text need no look-up at all.
struct WordHeads: Sendable {
    private var lengths: [UInt64: [Int]] = [:]

    /// Notes words of two characters or more.
    init(_ words: some Sequence<String>) {
        var found: [UInt64: [Int]] = [:]
        for word in words {
            let letters = Array(word.unicodeScalars)
            guard let head = Self.head(letters, at: 0) else { continue }
            if found[head]?.contains(letters.count) != true { found[head, default: []].append(letters.count) }
        }
        lengths = found.mapValues { $0.sorted(by: >) }
    }

    /// The lengths in letters that a word beginning at this place can have and that the text has room for, the longest first.
    func lengths(in letters: [Unicode.Scalar], at start: Int) -> [Int] {
        guard let head = Self.head(letters, at: start), let found = lengths[head] else { return [] }
        return found.filter { start + $0 <= letters.count }
    }

    private static func head(_ letters: [Unicode.Scalar], at start: Int) -> UInt64? {
        guard start + 1 < letters.count else { return nil }
        return UInt64(letters[start].value) << 32 | UInt64(letters[start + 1].value)
    }
}

extension String {
    /// The text of these letters.
    init(letters: ArraySlice<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: letters)
        self.init(view)
    }
}
