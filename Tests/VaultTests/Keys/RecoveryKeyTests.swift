import Testing
import Vault
import Wording

@Suite("The recovery key")
struct RecoveryKeyTests {
    let key: KeyEncryptionKey
    let paper: String

    init() throws {
        key = try KeyEncryptionKey(bytes: (0..<32).map { UInt8($0 * 7 + 3) })
        paper = RecoveryKey(key).inTheClear
    }

    @Test("is thirteen groups of five characters")
    func form() {
        let groups = paper.split(separator: "-")
        #expect(groups.count == 13)
        #expect(groups.allSatisfy { $0.count == 5 })
        #expect(!paper.contains { "ILOU".contains($0) })
    }

    @Test("gives the key back, for many keys")
    func roundTrip() throws {
        for _ in 0..<200 {
            let key = KeyEncryptionKey.random()
            #expect(try RecoveryKey(typed: RecoveryKey(key).inTheClear).key == key)
        }
    }

    @Test("forgives case, blanks, line ends, full width, O for 0, and I or L for 1")
    func tolerance() throws {
        let forms = [
            paper.lowercased(), paper.replacing("-", with: " "), paper.replacing("-", with: ""),
            paper.replacing("-", with: "\n"), "  \(paper)\r\n", paper.replacing("-", with: "－"),
            paper.replacing("0", with: "O"), paper.replacing("0", with: "o"), paper.replacing("1", with: "I"),
            paper.replacing("1", with: "l"), paper.replacing("A", with: "Ａ"),
        ]
        for form in forms {
            #expect(try RecoveryKey(typed: form).key == key)
        }
    }

    @Test("finds every single wrong character and names its group")
    func everyTypo() {
        let characters = Array(paper)
        for index in characters.indices where characters[index] != "-" {
            for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where wrong != characters[index] {
                var typed = characters
                typed[index] = wrong
                #expect(throws: RecoveryKeyError.typo(group: index / 6 + 1)) { try RecoveryKey(typed: String(typed)) }
            }
        }
    }

    @Test("finds two characters swapped within a group")
    func everySwap() {
        let characters = Array(paper)
        for group in 0..<13 {
            let places = (group * 6)..<(group * 6 + 5)
            for (first, second) in places.flatMap({ first in places.map { (first, $0) } })
            where characters[first] != characters[second] {
                var typed = characters
                typed.swapAt(first, second)
                #expect(throws: RecoveryKeyError.typo(group: group + 1)) { try RecoveryKey(typed: String(typed)) }
            }
        }
    }

    @Test("finds two groups swapped")
    func swappedGroups() {
        for first in 0..<13 {
            for second in (first + 1)..<13 {
                var groups = paper.split(separator: "-")
                groups.swapAt(first, second)
                #expect(throws: RecoveryKeyError.typo(group: first + 1)) {
                    try RecoveryKey(typed: groups.joined(separator: "-"))
                }
            }
        }
    }

    @Test("says how long it should be and which character is strange")
    func otherErrors() {
        #expect(throws: RecoveryKeyError.wrongLength(64)) { try RecoveryKey(typed: String(paper.dropLast())) }
        #expect(throws: RecoveryKeyError.wrongLength(0)) { try RecoveryKey(typed: "") }
        #expect(throws: RecoveryKeyError.wrongLength(5_000)) {
            try RecoveryKey(typed: String(repeating: "A", count: 5_000))
        }
        #expect(throws: RecoveryKeyError.strangeCharacter("U", group: 2)) { try RecoveryKey(typed: "0000-00U00") }
        #expect(throws: RecoveryKeyError.strangeCharacter("密", group: 1)) { try RecoveryKey(typed: "密") }
        let wording = RecoveryKeyError.typo(group: 7).wording
        #expect(wording.chinese.contains("第 7 组") && wording.english.contains("Group 7"))
    }
}
