import Language
import Testing

@Suite("A pinyin query")
struct PinyinQueryTests {
    @Test(
        "finds what is read so",
        arguments: [
            ("shanghaianqi", "上海安启环保"), ("shanghaiaq", "上海安启环保"), ("shhai", "上海安启环保"), ("shaq", "上海安启环保"),
            ("aqhb", "上海安启环保"),
            ("hzyf", "杭州远方"), ("xian", "西安"), ("xi'an", "西安"), ("xi an", "西安"), ("fangan", "方案"), ("fangan", "反感"),
            ("lvdi", "绿地集团"),
            ("lüdi", "绿地集团"), ("lyudi", "绿地集团"), ("XIAMEN", "厦门"), ("zgan", "中国安邦"), ("cq", "重庆"), ("yinhang", "工商银行"),
            ("zhangleyi", "张乐仪"), ("zhangyueyi", "张乐仪"), ("shangh", "上海"), ("anqihu", "安启环保"), ("shhang", "上航"),
        ])
    func finds(query: String, text: String) {
        #expect(PinyinQuery(query).matches(text))
    }

    @Test(
        "does not find what is read otherwise",
        arguments: [
            ("xi'an", "先"), ("shanghai", "山海"), ("yinxing", "银行"), ("zhongqing", "重庆"), ("aqsh", "上海安启"),
            ("shqi", "上海安启"),
            ("shang", "上"), ("s", "上海"), ("", "上海"), ("sh1", "上海"), ("iuv", "上海"), ("shanghai", "上A海"),
        ])
    func doesNotFind(query: String, text: String) {
        #expect(!PinyinQuery(query).matches(text))
    }

    @Test("has a bounded number of readings, each with tokens")
    func isBounded() {
        for query in ["anananananananananan", "zhangzhangzhang", "aaaaaaaaaaaaaaaa", "shshshshshsh"] {
            let tokens = PinyinQuery(query).tokens
            #expect((1...PinyinQuery.readingsMax).contains(tokens.count))
            #expect(tokens.allSatisfy { !$0.isEmpty })
        }
        #expect(PinyinQuery(String(repeating: "a", count: PinyinQuery.lettersMax + 1)).tokens.isEmpty)
    }

    @Test(
        "has tokens that every text read so carries",
        arguments: [
            "上海安启环保科技", "重庆长城音乐会计", "西安方案", "绿地吕梁女儿", "阿里欧文恩施", "行长成都乐园",
        ])
    func tokensAreCarried(text: String) {
        let carried = SearchTokens.index([SearchableText(.name, text)])
        let syllables = Pinyin.syllables(of: text).compactMap(\.self)
        for start in 0..<(syllables.count - 1) {
            for end in (start + 2)...syllables.count {
                let part = syllables[start..<end]
                for typed in [
                    part.joined(), part.map { String($0.prefix(1)) }.joined(), String(part.joined().dropLast()),
                ] {
                    let query = PinyinQuery(typed)
                    guard query.matches(text) else {
                        Issue.record("\(typed) does not find \(text)")
                        continue
                    }
                    #expect(query.tokens.contains { carried.isSuperset(of: $0) }, "\(typed)")
                }
            }
        }
    }
}
