import Language
import Testing

@Suite("Normalised text")
struct TextNormaliserTests {
    @Test(
        "is one form for all spellings",
        arguments: [
            ("ＡＢＣ１２３", "abc123"),
            ("（上海）", "(上海)"),
            ("臺灣積體電路製造", "台湾积体电路制造"),
            ("萬華區長興鋼鐵廠", "万华区长兴钢铁厂"),
            ("  安启 \t\n 环保　科技 ", "安启 环保 科技"),
            ("①㈱㎡", "1(株)m2"),
            ("Café", "café"),
            ("Cafe\u{301}", "café"),
            ("ｶﾞ", "ガ"),
            ("安\u{200B}启\u{FEFF}", "安启"),
            ("乾坤著作", "乾坤著作"),
            ("\u{F900}", "岂"),
            ("", ""),
            (" \u{3000} ", ""),
        ])
    func folds(text: String, normal: String) {
        #expect(TextNormaliser.normalise(text) == normal)
    }

    @Test("does not change when normalised again")
    func isIdempotent() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<2_000 {
            let text = random.text(of: Alphabet.everything, length: 0...12)
            let once = TextNormaliser.normalise(text)
            #expect(TextNormaliser.normalise(once) == once, "\(text.unicodeScalars.map(\.value))")
        }
    }
}
