import Testing

@testable import Web

@Suite("Words in two languages")
struct BilingualTests {
    @Test("The reader's language is the one shown")
    func showsTheReadersLanguage() {
        #expect(Words(tongue: .zh)("客户", en: "Customers") == "客户")
        #expect(Words(tongue: .en)("客户", en: "Customers") == "Customers")
        #expect(Words(tongue: .en)(Bilingual("草稿", en: "Draft")) == "Draft")
    }

    @Test("Every state and place has words in both languages")
    func namesEverything() {
        let names = ArchiveMark.allCases.map(\.name) + Place.allCases.map(\.name) + Theme.allCases.map(\.name) + Density.allCases.map(\.name)
        for name in names {
            #expect(!name.zh.isEmpty && !name.en.isEmpty && name.zh != name.en)
        }
    }
}
