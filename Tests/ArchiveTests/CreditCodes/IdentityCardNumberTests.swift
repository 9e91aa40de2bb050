import Archive
import Testing

@Suite("Identity-card numbers, GB 11643")
struct IdentityCardNumberTests {
    @Test(
        "A number is found in any text",
        arguments: [
            "11010519491231002X", "11010519491231002x", "身份证：11010519491231002X。", "110105 19491231 002X",
            "110105-19491231-002X", "１１０１０５１９４９１２３１００２Ｘ",
            "张三11010519491231002X李四", "法人 11010519491231002X，电话 13800138000", "1101\u{200B}0519491231002X",
        ])
    func found(text: String) {
        #expect(IdentityCardNumber.find(in: text).map(\.text) == ["11010519491231002X"])
    }

    @Test(
        "Numbers that only look alike are left alone",
        arguments: [
            "", "13800138000", "110105194912310021", "110105194902310021", "99010519491231002X", "11010519491331002X",
            "91350100M000100Y43", "6222021234567890123",
            "KH-202405001", "2025-04-03 10:20:00 2025-04-03",
        ])
    func notFound(text: String) { #expect(IdentityCardNumber.find(in: text).isEmpty) }

    @Test("Two numbers in one text are both found")
    func two() {
        #expect(
            IdentityCardNumber.find(in: "11010519491231002X、440524188001010014").map(\.text) == [
                "11010519491231002X", "440524188001010014",
            ])
    }

    @Test("A number against which other digits were written is found")
    func amongDigits() {
        #expect(IdentityCardNumber.find(in: "44052418800101001413800138000").map(\.text) == ["440524188001010014"])
    }
}
