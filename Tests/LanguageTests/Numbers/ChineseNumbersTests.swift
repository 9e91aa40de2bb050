import Foundation
import Language
import Testing

@Suite("Numbers in Chinese offices")
struct ChineseNumbersTests {
    @Test(
        "are read exactly",
        arguments: [
            ("一百二十万", "1200000"), ("3.5万", "35000"), ("1,200.50", "1200.5"), ("１，２００", "1200"), ("十五", "15"),
            ("二十", "20"),
            ("一百零五", "105"), ("一千零一十", "1010"), ("两万", "20000"), ("一万二", "12000"), ("一万零二", "10002"), ("三百五", "350"),
            ("一亿两千万", "120000000"), ("1亿2000万", "120000000"), ("三点五万亿", "3500000000000"), ("二〇二五", "2025"), ("零", "0"),
            ("壹佰贰拾叁", "123"), ("3百万", "3000000"), ("-12.5", "-12.5"), ("负三", "-3"), ("0.1", "0.1"), ("萬", nil),
            ("", nil),
            ("12abc", nil), ("1,20", nil), ("1.2.3", nil), ("一点", nil), ("约十万", nil), ("1e5", nil),
            ("99999999999999999", nil),
        ] as [(String, String?)])
    func numbers(text: String, value: String?) {
        #expect(ChineseNumbers.number(text) == value.flatMap { Decimal(string: $0) })
    }

    @Test(
        "are amounts in cents",
        arguments: [
            ("￥1,200.50", 120_050), ("120万元", 120_000_000), ("一百二十万元整", 120_000_000), ("3.5亿元", 35_000_000_000),
            ("壹万贰仟叁佰肆拾伍元陆角柒分", 1_234_567), ("人民币壹仟元整", 100_000), ("12元5角", 1_250), ("十二块五毛", 1_250), ("5分", 5),
            ("3角", 30),
            ("壹佰元零伍分", 10_005), ("1200", 120_000), ("RMB 1,000", 100_000), ("-￥5", -500), ("￥-5", -500), ("0.001", nil),
            ("元", nil),
            ("面议", nil), ("100美元", nil), ("９９元", 9_900),
        ] as [(String, Int64?)])
    func cents(text: String, cents: Int64?) {
        #expect(ChineseNumbers.cents(text) == cents)
    }
}
