/// A piece of text as it enters a sealed index: its kind and its letters.
public struct SearchToken: Sendable, Hashable {
    /// The kind of piece, so that equal letters of different kinds stay apart. The raw values are stored and must not change.
    public enum Namespace: UInt8, Sendable, CaseIterable {
        /// Two neighbouring characters of a text.
        case pair = 1
        /// The first letters of two neighbouring syllables.
        case initials = 2
        /// Two neighbouring syllables, parted by an apostrophe.
        case syllables = 3
        /// Four neighbouring digits of a telephone number, but for its last four.
        case phone = 4
        /// The last four digits of a telephone number.
        case phoneTail = 5
        /// Four neighbouring letters or digits of a code.
        case code = 6
        /// The first letters of three neighbouring syllables.
        case threeInitials = 7
        /// Four neighbouring letters or digits of a customer's number.
        case number = 8
        /// Two neighbouring letters or digits of a customer's number.
        case numberPair = 9
        /// A heap into which two neighbouring letters or digits of a code fall, so that no pair has a token of its own.
        case codePair = 10
        /// Four neighbouring digits of a text.
        case digits = 11
    }

    /// The kind.
    public let namespace: Namespace
    /// The letters, normalised; at most 15 bytes of UTF-8 but for rare scripts.
    public let text: String

    /// Makes a token of its two parts.
    public init(_ namespace: Namespace, _ text: String) {
        self.namespace = namespace
        self.text = text
    }

    /// What three neighbouring elements of a pinyin query need.
    init(initials elements: ArraySlice<PinyinElement>) {
        self.init(.threeInitials, String(elements.map(\.initial)))
    }

    /// What two neighbouring elements of a pinyin query need: the pair of syllables if both are whole, otherwise their first letters.
    init(pinyin left: PinyinElement, _ right: PinyinElement) {
        let syllabary = Syllabary.shared
        if let one = left.syllable.flatMap(syllabary.spelling), let two = right.syllable.flatMap(syllabary.spelling) {
            self.init(.syllables, one + "'" + two)
        } else {
            self.init(.initials, String([left.initial, right.initial]))
        }
    }
}
