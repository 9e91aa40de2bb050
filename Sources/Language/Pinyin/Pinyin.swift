/// Reads Chinese text in Hanyu Pinyin without tones.
///
/// Syllables are lower-case ASCII, ü written v as on keyboards (GB/T 34947-2017). Words and place names decide between several readings
/// of a character; in a person's name the surname is read as a surname.
public enum Pinyin {
    /// What kind of text is read.
    public enum Kind: Sendable {
        /// Words, names of firms and places.
        case text
        /// A person's name, surname first.
        case personName
    }

    /// The likeliest syllable of each character of the text; nil for one that is not Han.
    public static func syllables(of text: String, kind: Kind = .text) -> [String?] {
        let scalars = text.map(soleScalar)
        return readings(of: scalars, kind: kind).map { Syllabary.shared.spelling(of: $0.first) }
    }

    /// The first letters of the syllables, other letters and digits as they are: `上海A1` gives `sha1`.
    public static func initials(of text: String, kind: Kind = .text) -> String {
        let scalars = text.map(soleScalar)
        let letters = zip(scalars, readings(of: scalars, kind: kind)).compactMap { scalar, reading -> Character? in
            if let syllable = Syllabary.shared.spelling(of: reading.first) { return syllable.first }
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? Character(scalar) : nil
        }
        return String(letters)
    }

    /// The readings of each scalar of a folded text.
    static func readings(of scalars: [Unicode.Scalar], kind: Kind) -> [Reading] {
        var readings: [Reading] = []
        readings.reserveCapacity(scalars.count)
        if kind == .personName, !scalars.isEmpty, let surname = PhraseBook.surnames.readings(at: 0, of: scalars) {
            readings += surname
        }
        while readings.count < scalars.count {
            let place = readings.count
            if let phrase = PhraseBook.words.readings(at: place, of: scalars) {
                readings += phrase
            } else {
                readings.append(Syllabary.shared.reading(of: scalars[place]))
            }
        }
        return readings
    }

    /// A character that folds to one scalar gives it; any other gives a blank, which has no reading.
    private static func soleScalar(_ character: Character) -> Unicode.Scalar {
        var scalars: [Unicode.Scalar] = []
        TextNormaliser.fold(String(character)) { scalars.append($0) }
        return scalars.count == 1 ? scalars[0] : " "
    }
}
