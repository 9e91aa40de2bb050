/// The alphabet and check character of GB 32100-2015.
enum CreditCodeAlphabet {
    /// Digits and capital letters without I, O, S, V and Z, in the order of their values (table 1).
    private static let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    private static let values = Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($1, $0) })
    private static let modulus = 31
    private static let weightBase = 3

    /// The letters the alphabet leaves out, and the digits they are mistaken for.
    static let lookalikes: [Character: Character] = ["O": "0", "I": "1", "Z": "2", "S": "5"]

    /// The value of a letter, 0 to 30; nil for one that is not of the alphabet.
    static func value(_ letter: Character) -> Int? { values[letter] }

    /// The check character of the first seventeen letters; nil where one is not of the alphabet.
    static func checkCharacter(of code: [Character]) -> Character? {
        var sum = 0
        var weight = 1
        for letter in code.prefix(UnifiedSocialCreditCode.characters - 1) {
            guard let value = value(letter) else { return nil }
            sum += value * weight
            weight = weight * weightBase % modulus
        }
        return letters[(modulus - sum % modulus) % modulus]
    }
}
