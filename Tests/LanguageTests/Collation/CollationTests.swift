import Language
import Testing

@Suite("Chinese order")
struct CollationTests {
    @Test("goes by pinyin, digits by their number")
    func order() {
        let names = ["张三", "安启", "北京", "李四", "重庆", "10号", "2号"]
        #expect(names.sorted(by: Collation.precedes) == ["2号", "10号", "安启", "北京", "重庆", "李四", "张三"])
        #expect(!Collation.precedes("安启", "安启"))
    }
}
