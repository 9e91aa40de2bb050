import Archive
import Testing
import Wording

@Suite("Unified social credit codes, GB 32100-2015")
struct UnifiedSocialCreditCodeTests {
    @Test(
        "Right codes are read however they are written",
        arguments: [
            "91350100M000100Y43", "91350100m000100y43", " 9135 0100 M000 100Y 43 ", "９１３５０１００Ｍ０００１００Ｙ４３",
            "91350100-M000100Y43", "91350100M000100Y43\u{200B}",
        ])
    func right(text: String) throws {
        let code = try UnifiedSocialCreditCode.read(text).get()
        #expect(code.text == "91350100M000100Y43")
        #expect(code.region?.name == "福州市")
    }

    @Test(
        "Each wrong code is refused for its own reason",
        arguments: [
            ("", CreditCodeRefusal.empty), ("91350100M000100Y4", .wrongLength(17)), ("123456789", .organisationCode),
            ("110000001234567", .registrationNumber),
            ("91350100MOOO1OOY43", .characterNotAllowed("O", position: 10, suggestion: "91350100M000100Y43")),
            ("9I350100M000100Y43", .characterNotAllowed("I", position: 2, suggestion: "91350100M000100Y43")),
            ("91350100V000100Y43", .characterNotAllowed("V", position: 9, suggestion: nil)),
            ("91350100M000100Y42", .wrongCheckCharacter("2", expected: "3")),
            ("9135A100M000100Y43", .regionNotDigits("A", position: 5)),
            ("91350100M00010中Y43", .characterNotAllowed("中", position: 15, suggestion: nil)),
        ])
    func refused(text: String, refusal: CreditCodeRefusal) {
        #expect(UnifiedSocialCreditCode.read(text) == .failure(refusal))
        #expect(!refusal.wording.chinese.isEmpty && !refusal.wording.english.isEmpty)
    }

    @Test("Every change of a single character is found")
    func everyChangeIsFound() {
        let code = Array("91350100M000100Y43")
        for index in code.indices {
            for letter in "0123456789ABCDEFGHJKLMNPQRTUWXY" where letter != code[index] {
                var changed = code
                changed[index] = letter
                #expect(throws: CreditCodeRefusal.self) { try UnifiedSocialCreditCode.read(String(changed)).get() }
            }
        }
    }
}
