import Language
import Testing

@Suite("Tokens of a record")
struct SearchTokensTests {
    @Test("are few for an ordinary customer")
    func areFew() {
        let customer: [SearchableText] = [
            SearchableText(.name, "上海安启环保科技有限公司"),
            SearchableText(.person, "张晓明"), SearchableText(.person, "欧阳静"),
            SearchableText(.phone, "13812345678"), SearchableText(.phone, "021-27992814"),
            SearchableText(.text, "需要采购一批废气处理设备，预算约一百二十万元，要求三个月内交付并负责现场安装调试"),
        ]
        #expect(SearchTokens.index(customer).count <= 120)
    }

    @Test("keep the kinds of pieces apart")
    func namespaces() {
        let tokens = SearchTokens.index([
            SearchableText(.name, "安启"), SearchableText(.phone, "138 0013-8000"), SearchableText(.code, "KH-20"),
        ])
        #expect(tokens.contains(SearchToken(.pair, "安启")))
        #expect(tokens.contains(SearchToken(.initials, "aq")))
        #expect(tokens.contains(SearchToken(.syllables, "an'qi")))
        #expect(tokens.contains(SearchToken(.phone, "1380")))
        #expect(tokens.contains(SearchToken(.phoneTail, "8000")))
        #expect(!tokens.contains(SearchToken(.phone, "8000")))
        #expect(tokens.contains(SearchToken(.code, "kh20")))
        #expect(tokens.filter { $0.namespace == .codePair }.count == 3)
        #expect(tokens.count == 3 + 6 + 1 + 3)
    }

    @Test("hold both readings where a name may have either")
    func polyphones() {
        let tokens = SearchTokens.index([SearchableText(.person, "覃刚")])
        #expect(tokens.isSuperset(of: [SearchToken(.syllables, "qin'gang"), SearchToken(.syllables, "tan'gang")]))
    }

    @Test("hold the sound of a name to its end, legal form included")
    func legalForm() {
        let tokens = SearchTokens.index([SearchableText(.name, "安启（有限公司）")])
        let sounds = ["an'qi", "qi'you", "you'xian", "xian'gong", "gong'si"].map { SearchToken(.syllables, $0) }
        #expect(tokens.filter { $0.namespace == .syllables } == Set(sounds))
        #expect(tokens.contains(SearchToken(.pair, "有限")))
    }

    @Test("hold the runs of four digits in a text, and such a run is looked up by nothing else there")
    func digits() throws {
        let tokens = SearchTokens.index([SearchableText(.text, "合同 20261 号，第 123 页"), SearchableText(.name, "一九5678公司")])
        #expect(Set(tokens.filter { $0.namespace == .digits }.map(\.text)) == ["2026", "0261", "5678"])
        let asked = try SearchQuery("0261").alternatives
        #expect(asked.contains([SearchToken(.digits, "0261")]))
        #expect(asked.allSatisfy { $0.allSatisfy { $0.namespace != .pair } })
    }

    @Test("are none for what is too short")
    func short() {
        #expect(
            SearchTokens.index([SearchableText(.name, "安"), SearchableText(.text, ""), SearchableText(.phone, "1")])
                .isEmpty)
    }
}
