/// A unified social credit code (统一社会信用代码), GB 32100-2015.
///
/// Eighteen characters: registering authority, kind of body, six digits of the region, nine of the organisation code, check character.
public struct UnifiedSocialCreditCode: Sendable, Hashable {
    /// The length by GB 32100-2015, 4.1.
    public static let characters = 18
    /// The most characters of a text that are looked at.
    public static let textCharactersMax = 64

    /// The eighteen characters, upper case.
    public let text: String

    /// The region of the registering authority at the time, as far as GB/T 2260 still lists it.
    public var region: Region? { Region.find(String(text.dropFirst(2).prefix(6))) }

    private init(text: String) { self.text = text }

    /// Reads a code written with lower-case letters, blanks, dashes or full-width characters.
    ///
    /// The check character is that of GB 32100-2015, 4.6 (weights 3ⁱ mod 31).
    public static func read(_ text: String) -> Result<UnifiedSocialCreditCode, CreditCodeRefusal> {
        let letters = String(text.prefix(textCharactersMax)).halfWidth
            .filter { !" -—–.·:'’_\t\n".contains($0) }
            .flatMap { $0.uppercased() }
        guard !letters.isEmpty else { return .failure(.empty) }
        if let refusal = refusal(of: letters) { return .failure(refusal) }
        return .success(UnifiedSocialCreditCode(text: String(letters)))
    }

    private static func refusal(of letters: [Character]) -> CreditCodeRefusal? {
        if letters.count != characters { return lengthRefusal(letters.count) }
        for (index, letter) in letters.enumerated() where CreditCodeAlphabet.value(letter) == nil {
            return .characterNotAllowed(letter, position: index + 1, suggestion: suggestion(for: letters))
        }
        if let index = (2..<8).first(where: { !letters[$0].isDigit }) {
            return .regionNotDigits(letters[index], position: index + 1)
        }
        guard let expected = CreditCodeAlphabet.checkCharacter(of: letters), expected != letters[characters - 1] else {
            return nil
        }
        return .wrongCheckCharacter(letters[characters - 1], expected: expected)
    }

    private static func lengthRefusal(_ count: Int) -> CreditCodeRefusal {
        switch count {
        case 9: .organisationCode
        case 15: .registrationNumber
        default: .wrongLength(count)
        }
    }

    /// The code with O, I, Z and S read as the digits they look like, where that makes it right.
    private static func suggestion(for letters: [Character]) -> String? {
        let corrected = letters.map { CreditCodeAlphabet.lookalikes[$0] ?? $0 }
        return refusalOfCorrected(corrected) ? nil : String(corrected)
    }

    private static func refusalOfCorrected(_ letters: [Character]) -> Bool {
        letters.contains { CreditCodeAlphabet.value($0) == nil }
            || CreditCodeAlphabet.checkCharacter(of: letters) != letters.last
    }
}
