import Sheets
import Testing

@Suite("Reading xlsx")
struct XlsxReadingTests {
    @Test("Texts come from the table and from the cell, runs joined, phonetic guides left out")
    func texts() throws {
        var workbook = TinyWorkbook(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><r><t>王</t></r><r><t>芳</t></r>\
                <rPh sb="0" eb="1"><t>ワン</t></rPh></is></c></row>
                """)
        workbook.texts =
            "<si><t>北京&amp;上海 &#x4E2D;&lt;b&gt;</t></si><si><r><t>客</t></r><r><t xml:space=\"preserve\"> 户</t></r><rPh><t>ka</t></rPh></si>"
        #expect(try rows(of: workbook.bytes)[0].cells == [.text("北京&上海 中<b>"), .text("客 户"), .empty, .text("王芳")])
    }

    @Test("A phone number keeps its digits and a code of zeroes its zeroes")
    func digits() throws {
        var workbook = TinyWorkbook(
            rows: """
                <row><c><v>13800138000</v></c><c><v>1.3800138E10</v></c><c s="1"><v>42</v></c><c><v>3.5020019900101E+17</v></c><c s="2"><v>1234.5</v></c></row>
                """)
        workbook.numberFormats = "<numFmt numFmtId=\"164\" formatCode=\"00000\"/>"
        workbook.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"4\"/>"
        let cells = try rows(of: workbook.bytes)[0].cells
        #expect(cells.map(\.shown) == ["13800138000", "13800138000", "00042", "350200199001010000", "1234.5"])
        #expect(cells.map(\.lostDigits) == [false, false, false, true, false])
        #expect(cells[4] == .number(1234.5, .general))
    }

    @Test("Styled serial numbers are days, in both calendars", arguments: [("", "2024-05-06"), ("date1904=\"1\"", "2028-05-07")])
    func dates(properties: String, shown: String) throws {
        var workbook = TinyWorkbook(rows: "<row r=\"1\"><c s=\"1\"><v>45418</v></c></row>")
        workbook.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
        workbook.workbookProperties = properties
        #expect(try rows(of: workbook.bytes)[0].cells.map(\.shown) == [shown])
    }

    @Test("Truth values, errors, formulas, ISO days and times of day are themselves")
    func otherTypes() throws {
        var workbook = TinyWorkbook(
            rows: """
                <row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>A1+1</f><v>2.5</v></c><c t="str"><f>B1</f><v>文</v></c>\
                <c t="d"><v>2026-05-06T13:45:00</v></c><c s="1"><v>0.5</v></c><c t="s"/><c t="inlineStr"><is><t>a_x000D_b_x4E2D_</t></is></c></row>
                """)
        workbook.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"20\"/>"
        let cells = try rows(of: workbook.bytes)[0].cells
        #expect(cells[0] == .boolean(true))
        #expect(cells[1] == .error("#N/A"))
        #expect(cells[2] == .formula(cached: .number(2.5, .general), text: "A1+1"))
        #expect(cells[3] == .formula(cached: .text("文"), text: "B1"))
        #expect(cells[4].shown == "2026-05-06 13:45:00")
        #expect(cells[5] == .text("12:00:00"))
        #expect(cells[7] == .text("a\rb中"))
    }

    @Test("Rows keep their numbers, empty ones are passed over, prefixes and CDATA and comments are understood")
    func rowNumbers() throws {
        let workbook = TinyWorkbook(
            rows: """
                <x:row r="3"><x:c r="B3" t="str"><x:v><![CDATA[a<&]b]]></x:v></x:c></x:row><!-- <row> --><row r="4"/><row r="5"><c s="0"/></row>\
                <row r="9"><c r="A9"><v>1</v></c></row>
                """)
        let found = try rows(of: workbook.bytes)
        #expect(found.map(\.number) == [3, 9])
        #expect(found[0].cells == [.empty, .text("a<&]b")])
    }

    @Test("A hidden sheet says so")
    func hidden() throws {
        var workbook = TinyWorkbook(rows: "")
        workbook.sheetState = "veryHidden"
        let reader = try SheetReader(MemoryByteSource(workbook.bytes), fileName: "a.xlsx")
        #expect(reader.sheets.map(\.name) == ["客户 & 名单"])
        #expect(reader.sheets.map(\.isHidden) == [true])
    }

    @Test("Text and tags that lie across the edge of the buffer are whole")
    func bufferEdges() throws {
        for padding in 131_060...131_076 {
            let filler = String(repeating: "中", count: 20_000)
            let rest = String(repeating: "y", count: padding - 2 * 60_000 - 200)
            let row =
                "<row r=\"1\"><c t=\"str\"><v>\(filler)</v></c><c t=\"str\"><v>\(filler)</v></c><c t=\"str\"><v>\(rest)&amp;&lt;z</v></c><c><v>7</v></c></row>"
            let cells = try rows(of: TinyWorkbook(rows: row).bytes)[0].cells
            #expect(cells[2] == .text(rest + "&<z"))
            #expect(cells[3].shown == "7")
        }
    }
}
