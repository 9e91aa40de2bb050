/// The ways in which letters can stand for a syllable or its beginning.
struct PinyinSpelling: Sendable {
    static let shared = PinyinSpelling()

    /// The longest syllables have six letters (`zhuang`).
    static let lettersMax = 6

    private static let twoLetterInitials: Set<String> = ["zh", "ch", "sh"]
    /// Syllables too rare in names to end a query with: `lia` is `lian` unfinished.
    private static let rare: Set<String> = [
        "lia", "dia", "den", "ei", "eng", "fiao", "kei", "nou", "nun", "rua", "shei", "chua", "lo", "yo",
    ]

    private var prefixes: Set<String> = []
    private var extensible: Set<String> = []

    init() {
        for spelling in Syllabary.shared.spellings {
            for length in 1..<max(2, spelling.count) { prefixes.insert(String(spelling.prefix(length))) }
        }
        extensible = prefixes.filter { Syllabary.shared.number(of: $0) != nil }
    }

    /// The syllable these letters spell; `lü`, `lyu` and `lue` are understood as `lv` and `lve`.
    func syllable(_ letters: String) -> Syllabary.Number? {
        guard !Self.rare.contains(letters) else { return nil }
        return Syllabary.shared.number(of: Self.keyboardForm(letters))
    }

    /// Whether letters are an initial by themselves: a consonant, zh, ch, sh, or a vowel that can begin a syllable.
    func isInitial(_ letters: String) -> Bool {
        letters.count == 1
            ? prefixes.contains(letters) || ["a", "o", "e"].contains(letters) : Self.twoLetterInitials.contains(letters)
    }

    /// Whether a syllable begins so and goes on.
    func isUnfinished(_ letters: String) -> Bool { prefixes.contains(letters) }

    /// Whether a whole syllable can become a longer one (`shan`, `shang`).
    func canGrow(_ letters: String) -> Bool { extensible.contains(letters) }

    /// The whole syllables that begin with these letters.
    func endings(of letters: String) -> [PinyinElement] {
        Syllabary.shared.spellings.enumerated().filter { $0.element.hasPrefix(letters) }.map {
            PinyinElement(letters: $0.element, syllable: Syllabary.Number($0.offset))
        }
    }

    private static func keyboardForm(_ letters: String) -> String {
        switch letters {
        case "lyu": "lv"
        case "nyu": "nv"
        case "lue", "lyue": "lve"
        case "nue", "nyue": "nve"
        default: letters
        }
    }
}
