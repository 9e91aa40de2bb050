/// A citizen identity number (公民身份号码), GB 11643-1999; known here only to be refused where it need not be collected.
public struct IdentityCardNumber: Sendable, Hashable {
    /// The eighteen characters without blanks, X in upper case.
    public let text: String

    private static let characters = 18
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432")
    /// What people put between the digits.
    private static let gaps: Set<Character> = [" ", "-", "·", ".", "_"]

    /// The number of these eighteen characters, or nil where province, date of birth or check character is impossible.
    init?(_ letters: [Character]) {
        guard letters.count == Self.characters, letters.dropLast().allSatisfy(\.isDigit),
            Region.find(String(letters.prefix(2)) + "0000") != nil,
            CalendarDate(compact: String(letters[6..<14]))?.isOfLivingPerson == true,
            Self.checkCharacter(of: letters) == letters.last
        else { return nil }
        text = String(letters)
    }

    /// Every identity number in a text, in order, also where blanks or dashes stand between the digits or the digits are full-width.
    public static func find(in text: String) -> [IdentityCardNumber] {
        runs(in: text).flatMap { run in
            run.count < characters ? [] : numbers(in: run)
        }
    }

    /// A number stands alone or at either end of a longer row of digits, as where a telephone number was written against it.
    private static func numbers(in run: [Character]) -> [IdentityCardNumber] {
        if run.count == characters { return IdentityCardNumber(run).map { [$0] } ?? [] }
        let ends = [Array(run.prefix(characters)), Array(run.suffix(characters))]
        return ends.compactMap(IdentityCardNumber.init).reduce(into: []) { found, number in
            if !found.contains(number) { found.append(number) }
        }
    }

    /// Rows of digits, with single gaps taken out and a closing X left in; letters and other marks end a row.
    private static func runs(in text: String) -> [[Character]] {
        var runs: [[Character]] = []
        var run: [Character] = []
        var gap = 0
        for character in text.halfWidth {
            if character.isDigit {
                if run.last == "X" { runs.append(run); run = [] }
                run.append(character)
                gap = 0
            } else if character == "x" || character == "X", run.count >= characters - 1 {
                run.append("X")
            } else if gaps.contains(character), !run.isEmpty, gap == 0 {
                gap = 1
            } else {
                runs.append(run)
                run = []
                gap = 0
            }
        }
        return (runs + [run]).filter { !$0.isEmpty }
    }

    private static func checkCharacter(of letters: [Character]) -> Character {
        let sum = zip(letters, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return checkCharacters[sum % 11]
    }
}
