import Language
import Testing

@Suite("Pinyin of a text")
struct PinyinTests {
    @Test(
        "reads words and places as they are spoken",
        arguments: [
            ("重庆", "chong qing"), ("重工", "zhong gong"), ("银行", "yin hang"), ("行业", "hang ye"), ("旅行", "lv xing"),
            ("厦门", "xia men"),
            ("大厦", "da sha"), ("长沙", "chang sha"), ("长城", "chang cheng"), ("成长", "cheng zhang"),
            ("董事长", "dong shi zhang"),
            ("音乐", "yin yue"), ("快乐", "kuai le"), ("首都", "shou du"), ("六安", "lu an"), ("蚌埠", "beng bu"),
            ("台州", "tai zhou"),
            ("丽水", "li shui"), ("洪洞", "hong tong"), ("单县", "shan xian"), ("会计", "kuai ji"), ("空调", "kong tiao"),
            ("绿地", "lv di"),
            ("東莞", "dong guan"), ("西藏", "xi zang"), ("冷藏", "leng cang"), ("番禺", "pan yu"), ("乐清", "yue qing"),
            ("乾坤", "qian kun"),
            ("广厦传媒", "guang sha chuan mei"), ("上海安启环保", "shang hai an qi huan bao"), ("石家庄", "shi jia zhuang"),
        ])
    func readsWords(text: String, reading: String) {
        #expect(Pinyin.syllables(of: text).compactMap(\.self).joined(separator: " ") == reading)
    }

    @Test(
        "reads surnames as surnames",
        arguments: [
            ("单雄", "shan"), ("曾强", "zeng"), ("仇和", "qiu"), ("解缙", "xie"), ("查良", "zha"), ("盖聂", "ge"), ("区明", "ou"),
            ("朴正", "piao"),
            ("尉迟恭", "yu chi"), ("万俟卨", "mo qi"), ("覃刚", "qin"), ("缪斌", "miao"), ("任重", "ren"), ("翟明", "zhai"),
            ("吕布", "lv"),
            ("欧阳修", "ou yang"), ("乐毅", "yue"), ("張三", "zhang"), ("单于明", "chan yu"), ("长孙无忌", "zhang sun"),
        ])
    func readsSurnames(name: String, surname: String) {
        let syllables = Pinyin.syllables(of: name, kind: .personName).compactMap(\.self).joined(separator: " ")
        #expect(syllables.hasPrefix(surname + " "))
    }

    @Test("has one place for each character and none for what is not Han")
    func keepsPlaces() {
        #expect(Pinyin.syllables(of: "A股é网①") == [nil, "gu", nil, "wang", nil])
        #expect(Pinyin.syllables(of: "") == [])
    }

    @Test("gives initials, letters and digits as they are")
    func initials() {
        #expect(Pinyin.initials(of: "上海安启（3M）") == "shaq3m")
        #expect(Pinyin.initials(of: "单雄", kind: .personName) == "sx")
    }

    @Test("knows nearly every character of the block")
    func coversBlock() {
        let characters = (0x4E00...0x9FFF).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
        let unread = characters.count { Pinyin.syllables(of: $0) == [nil] }
        #expect(unread < 130)
    }
}
