import Language
import Testing

@Suite("A search")
struct SearchQueryTests {
    private static let customer: [SearchableText] = [
        SearchableText(.number, "KH-202405001"), SearchableText(.code, "91310115MA1K3XJU2Q"),
        SearchableText(.name, "上海安启环保科技（集团）有限公司"),
        SearchableText(.person, "单晓明"),
        SearchableText(.phone, "+86 138-1234-5678"),
        SearchableText(.phone, "021-27992814转806"),
        SearchableText(.text, "采购 VOCs 废气处理设备 3.5 万元，要求三个月内交付"),
    ]

    @Test(
        "finds and marks the part that agrees",
        arguments: [
            ("安启", "安启"), ("環保科技", "环保科技"), ("科技集团", "科技（集团"), ("ｖｏｃ", "VOC"), ("3.5万", "3.5 万"), ("气处", "气处"),
            ("shaq", "上海安启"), ("anqihuanbao", "安启环保"), ("shan xiaoming", "单晓明"), ("sxm", "单晓明"), ("shanxm", "单晓明"),
            ("5678", "5678"), ("13812345678", "138-1234-5678"), ("138 1234 5678", "138-1234-5678"),
            ("+8613812345678", "138-1234-5678"),
            ("0086-138-1234-5678", "138-1234-5678"), ("02127992814", "021-27992814"), ("34567", "34-567"),
            ("KH-202405001", "KH-202405001"),
            ("kh2024", "KH-2024"), ("5001", "5001"), ("KH", "KH"), ("24", "24"), ("-20", "20"), ("xj", "XJ"), ("ma1", "MA1"), ("U2Q", "U2Q"),
            ("yxgs", "有限公司"), ("keji jituan", "科技（集团"), ("环保 单晓", "环保"), ("anqi 废气处理", "废气处理"), ("明 环保", "环保"),
        ])
    func finds(input: String, part: String) throws {
        let query = try SearchQuery(input)
        let match = try #require(query.matches(Self.customer))
        #expect(Self.customer[match.textIndex].text[match.range] == part)
        let tokens = SearchTokens.index(Self.customer)
        #expect(query.alternatives.contains { tokens.isSuperset(of: $0) })
    }

    @Test(
        "does not find what is not there",
        arguments: [
            "安环", "启安", "5679", "13812345679", "qash", "danxiaoming", "安启 李四", "kh2025", "kz", "J3", "环保科技有限公司公司",
        ])
    func doesNotFind(input: String) throws {
        #expect(try SearchQuery(input).matches(Self.customer) == nil)
    }

    @Test("refuses what is too short or too long", arguments: ["", " ", "安", "a", "（）", "安 启", "a b 1"])
    func refuses(input: String) {
        #expect(throws: SearchRefusal.tooShort) { try SearchQuery(input) }
        #expect(throws: SearchRefusal.tooLong(charactersMax: 100)) {
            try SearchQuery(String(repeating: "安", count: 101))
        }
    }

    @Test("puts rare tokens first and leaves common ones out where rare ones are enough")
    func rarity() throws {
        let tokens = try #require(try SearchQuery("安启环保科技有限公司").alternatives.first)
        #expect(tokens.prefix(2) == [SearchToken(.pair, "安启"), SearchToken(.pair, "启环")])
        #expect(!tokens.contains(SearchToken(.pair, "公司")))
        #expect(try SearchQuery("有限公司").alternatives.first?.count == 2)
    }

    @Test("is bounded whatever is typed")
    func isBounded() throws {
        for input in [
            "an an an an an an an", String(repeating: "张伟", count: 50), "anxian lianan xianan fangan",
            "1234 2345 3456 4567 5678",
        ] {
            let alternatives = try SearchQuery(input).alternatives
            #expect((1...(2 * SearchQuery.alternativesMax)).contains(alternatives.count))
            #expect(alternatives.allSatisfy { (1...SearchQuery.tokensMax).contains($0.count) })
        }
    }
}
