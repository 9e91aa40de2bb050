/// Words with the reading of each of their characters, found by their first character.
struct PhraseBook: Sendable {
    static let words = PhraseBook(rows: PhraseTable.rows)
    static let surnames = PhraseBook(rows: SurnameTable.rows)

    private struct Phrase: Sendable {
        let scalars: [Unicode.Scalar]
        let readings: [Reading]
    }

    private var phrases: [Unicode.Scalar: [Phrase]] = [:]

    /// Reads rows such as `银行 yin hang|重庆 chong qing`; a slash parts two readings of one character.
    init(rows: String) {
        let syllabary = Syllabary.shared
        for row in rows.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let parts = row.split(separator: " ")
            guard let word = parts.first else { continue }
            let readings = parts.dropFirst().map { Self.reading(of: $0, in: syllabary) }
            let scalars = Array(word.unicodeScalars)
            guard scalars.count == readings.count else { continue }
            phrases[scalars[0], default: []].append(Phrase(scalars: scalars, readings: readings))
        }
        for key in phrases.keys { phrases[key]?.sort { $0.scalars.count > $1.scalars.count } }
    }

    /// The readings of the longest phrase that stands at a place of the text; nil when there is none.
    func readings(at start: Int, of text: [Unicode.Scalar]) -> [Reading]? {
        guard let candidates = phrases[text[start]] else { return nil }
        return candidates.first { text[start...].starts(with: $0.scalars) }?.readings
    }

    private static func reading(of spelling: Substring, in syllabary: Syllabary) -> Reading {
        let parts = spelling.split(separator: "/").map { syllabary.number(of: $0) ?? Syllabary.unread }
        return Reading(first: parts[0], second: parts.count > 1 ? parts[1] : Syllabary.unread)
    }
}
