import Glibc
import Sheets
import Testing

@Suite("Reading text files")
struct CsvReadingTests {
    private let gb18030Header: [UInt8] = [0xB9, 0xAB, 0xCB, 0xBE, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB]  // 公司,姓名

    private func format(_ bytes: [UInt8]) throws -> SheetFormat {
        try SheetFormat.detect(MemoryByteSource(bytes), fileName: "a.csv")
    }

    private func wide(_ text: String, bigEndian: Bool = false) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
            return bigEndian ? bytes.reversed() : bytes
        }
    }

    @Test(
        "Quotes, doubled quotes, quotes in the middle and line ends within quotes are read as they are meant",
        arguments: [
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]), ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
            ("\"a,b\",\"c\"\"d\"", [["a,b", "c\"d"]]), ("a\"b,c", [["a\"b", "c"]]), ("\"a\"b,c", [["ab", "c"]]),
            ("\"a\r\nb\",c\nd", [["a\r\nb", "c"], ["d"]]),
            (",,x,\n", [["", "", "x"]]), ("\"\",\"\"\n1", [["1"]]), ("=\"0012\",\"13800138000\t\"", [["0012", "13800138000"]]),
        ])
    func quirks(csv: String, expected: [[String]]) throws {
        #expect(try texts(of: csv) == expected)
    }

    @Test(
        "The delimiter is found, or declared by Excel's own first line",
        arguments: [
            ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]), ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]), ("a|b\n1|2", [["a", "b"], ["1", "2"]]),
            ("sep=;\na;b,c", [["a", "b,c"]]), ("公司\n甲\n乙", [["公司"], ["甲"], ["乙"]]),
        ])
    func delimiters(csv: String, expected: [[String]]) throws {
        #expect(try texts(of: csv) == expected)
    }

    @Test("Rows keep the number of their record; empty ones are passed over")
    func rowNumbers() throws {
        #expect(try rows(of: Array("a\n\n,\nb\n\"c\nd\"\ne".utf8)).map(\.number) == [1, 4, 5, 6])
    }

    @Test("UTF-8, UTF-16 and GB 18030 are told apart, with and without a mark")
    func encodings() throws {
        let text = "公司,姓名\n杭州,王芳\n"
        for bytes in [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8, [0xFF, 0xFE] + wide(text), [0xFE, 0xFF] + wide(text, bigEndian: true),
            gb18030Header + [0x0A, 0xBA, 0xBC, 0xD6, 0xDD, 0x2C, 0xCD, 0xF5, 0xB7, 0xBC, 0x0A],
        ] {
            #expect(try rows(of: bytes, named: "名单.csv").map { $0.cells.map(\.shown) } == [["公司", "姓名"], ["杭州", "王芳"]])
        }
    }

    @Test("A long text of plain letters does not hide the Chinese behind it")
    func lateChinese() throws {
        let bytes = [UInt8](repeating: 0x61, count: 90_000) + [0x0A] + gb18030Header
        #expect(try rows(of: bytes).last?.cells == [.text("公司"), .text("姓名")])
    }

    @Test("Characters across the edges of pieces are whole")
    func pieces() throws {
        let name = "杭州某某科技有限公司"
        let csv = (1...20_000).map { "\($0),\(name),\"a\nb\"\r\n" }.joined()
        let found = try rows(of: Array(csv.utf8))
        #expect(found.count == 20_000)
        #expect(found.allSatisfy { $0.cells == [.text("\($0.number)"), .text(name), .text("a\nb")] })
    }

    @Test("The first byte that fits no encoding is named")
    func brokenText() {
        let good = Array(String(repeating: "客户\n", count: 30_000).utf8)
        #expect(throws: SheetRefusal.unknownEncoding(byteOffset: 6)) { try rows(of: Array("公司".utf8) + [0xFF, 0x0A]) }
        #expect(throws: SheetRefusal.brokenText(.utf8, byteOffset: Int64(good.count) + 1)) { try rows(of: good + [0x0A, 0xFF, 0x41]) }
        #expect(throws: SheetRefusal.brokenText(.utf8, byteOffset: Int64(good.count))) { try rows(of: good + [0xE4, 0xB8]) }
    }

    @Test("A quote that never closes, a cell too long and a column too many are refused with their row")
    func refusals() {
        #expect(throws: SheetRefusal.unclosedQuote(row: 2)) { try texts(of: "a\n\"b\nc") }
        #expect(throws: SheetRefusal.cellTooLong(row: 1)) { try texts(of: String(repeating: "a", count: 200_000)) }
        #expect(throws: SheetRefusal.tooManyColumns(max: 256, row: 1)) { try texts(of: String(repeating: "a,", count: 257)) }
    }

    @Test("A line of commas without end costs nothing")
    func endlessCommas() throws {
        #expect(try texts(of: "a" + String(repeating: ",", count: 1_000_000)) == [["a"]])
    }

    @Test("A damaged file is refused or read, and never ends the program")
    func damage() {
        var dice = Dice(state: 5)
        let sound = gb18030Header + (1...200).flatMap { Array("\r\n\"\($0)\",a\"b".utf8) + gb18030Header }
        for _ in 0..<300 { _ = try? rows(of: dice.damaged(sound)) }
    }
}
