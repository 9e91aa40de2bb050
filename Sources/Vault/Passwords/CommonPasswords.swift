/// Passwords that everybody tries first, as rules and not as a list from elsewhere.
///
/// A password is common when well-known pieces (favourite words, rows, keyboard walks, repetitions, years and dates)
/// make it up, all but a few characters: `Woaini1314`, `a123456`, `P@ssw0rd1!`, `1qaz2wsx`, `19900101`.
enum CommonPasswords {
    /// So many characters beside the well-known pieces make no difference to a guesser.
    static let strangeCharactersMax = 3
    /// Shorter pieces are not pieces.
    static let pieceCharactersMin = 3

    static func contains(_ password: String) -> Bool {
        let characters = Array(password.lowercased())
        return isRepetition(characters) || isPhone(characters) || isMadeOfPieces(characters)
    }

    private static func isMadeOfPieces(_ characters: [Character]) -> Bool {
        let undisguised = characters.map { disguises[$0] ?? $0 }
        var position = 0
        var strangeCount = 0
        while position < characters.count {
            let length = max(pieceLength(characters[position...]), pieceLength(undisguised[position...]))
            strangeCount += length == 0 ? 1 : 0
            position += max(1, length)
        }
        return strangeCount <= strangeCharactersMax && strangeCount < characters.count
    }

    /// How many characters the longest piece at the start has, 0 when there is none.
    private static func pieceLength(_ rest: ArraySlice<Character>) -> Int {
        let word = CommonWords.longestPrefix(of: rest)
        let length = max(word, KeyboardWalk.lengthOfPrefix(of: rest), runLength(rest), dateLength(rest))
        return length >= pieceCharactersMin ? length : 0
    }

    /// aaaa, 1111, abcd, 4321: every step the same and at most one.
    private static func runLength(_ rest: ArraySlice<Character>) -> Int {
        let values = rest.prefix(64).map { $0.unicodeScalars.first.map { Int($0.value) } ?? 0 }
        guard values.count > 1, abs(values[1] - values[0]) <= 1 else { return 1 }
        let step = values[1] - values[0]
        var length = 2
        while length < values.count, values[length] - values[length - 1] == step { length += 1 }
        return length
    }

    /// 19900101, 1990, 2024: a day or a year of our time.
    private static func dateLength(_ rest: ArraySlice<Character>) -> Int {
        let digits = rest.prefix(8).prefix { $0.isASCII && $0.isNumber }
        guard digits.count >= 4, let year = Int(String(digits.prefix(4))), (1900...2099).contains(year) else {
            return 0
        }
        guard digits.count == 8, let monthAndDay = Int(String(digits.suffix(4))),
            (1...12).contains(monthAndDay / 100), (1...31).contains(monthAndDay % 100)
        else { return 4 }
        return 8
    }

    /// abcabc, 12121212, 5252525: one short unit again and again.
    private static func isRepetition(_ characters: [Character]) -> Bool {
        (1...4).contains { unit in
            characters.count >= unit * 2
                && characters.indices.dropFirst(unit).allSatisfy { characters[$0] == characters[$0 - unit] }
        }
    }

    /// A mobile number: known to everybody its owner deals with.
    private static func isPhone(_ characters: [Character]) -> Bool {
        characters.count == 11 && characters.first == "1" && characters.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private static let disguises: [Character: Character] = [
        "@": "a", "4": "a", "3": "e", "0": "o", "$": "s", "5": "s", "!": "i", "1": "i",
    ]
}
