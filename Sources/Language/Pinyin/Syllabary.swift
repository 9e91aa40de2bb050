/// The syllables of Mandarin without tones, numbered, and the usual reading of each Han character.
///
/// Built once, on first use, from the tables of this folder.
struct Syllabary: Sendable {
    /// A syllable's place in `spellings`.
    typealias Number = UInt16

    static let shared = Syllabary()
    /// Stands where a character has no reading.
    static let unread = Number.max

    private static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

    private(set) var spellings: [String] = []
    private var numbers: [String: Number] = [:]
    private var usual = [Number](repeating: Syllabary.unread, count: Syllabary.block.count)
    private var second = [Number](repeating: Syllabary.unread, count: Syllabary.block.count)

    init() {
        readSyllables()
        readPolyphones()
    }

    /// The readings of a character by itself.
    @inline(__always)
    func reading(of scalar: Unicode.Scalar) -> Reading {
        guard Self.block.contains(scalar.value) else { return .none }
        let place = Int(scalar.value - Self.block.lowerBound)
        return Reading(first: usual[place], second: second[place])
    }

    func number(of spelling: some StringProtocol) -> Number? {
        numbers[String(spelling)]
    }

    func spelling(of number: Number) -> String? {
        spellings.indices.contains(Int(number)) ? spellings[Int(number)] : nil
    }

    private mutating func readSyllables() {
        var spelling = ""
        var current = Self.unread
        for scalar in SyllableTable.rows.unicodeScalars {
            if Self.block.contains(scalar.value) {
                if current == Self.unread { current = enter(spelling) }
                usual[Int(scalar.value - Self.block.lowerBound)] = current
            } else {
                if current != Self.unread { (spelling, current) = ("", Self.unread) }
                if scalar.value > 0x20 { spelling.unicodeScalars.append(scalar) }
            }
        }
    }

    private mutating func readPolyphones() {
        for row in PolyphoneTable.rows.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let words = row.split(separator: " ")
            guard words.count > 1, let scalar = words[0].unicodeScalars.first, Self.block.contains(scalar.value) else {
                continue
            }
            let place = Int(scalar.value - Self.block.lowerBound)
            usual[place] = enter(String(words[1]))
            if words.count > 2 { second[place] = enter(String(words[2])) }
        }
    }

    private mutating func enter(_ spelling: String) -> Number {
        if let known = numbers[spelling] { return known }
        let number = Number(spellings.count)
        spellings.append(spelling)
        numbers[spelling] = number
        return number
    }
}
