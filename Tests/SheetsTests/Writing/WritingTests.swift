import Sheets
import Testing

@Suite("Writing")
struct WritingTests {
    private let day = SheetDate(year: 2026, month: 5, day: 6)
    private let moment = SheetDate(year: 2026, month: 5, day: 6, time: SheetTime(hour: 9, minute: 30))

    private func written(_ cells: [Cell], _ columns: [SheetColumn] = []) throws -> [Cell] {
        let bytes = try XlsxWriter.inMemory { writer in
            try writer.beginSheet("客户", columns: columns)
            try writer.append(cells)
        }
        return try #require(try rows(of: bytes, named: "a.xlsx").last).cells
    }

    @Test("What is written is read back the same")
    func roundTrip() throws {
        let cells: [Cell] = [
            .text("=1+1"), .text("http://a.cn"), .text(" <b>\"&'\r\n\t_x0041_\u{1}  "), .number(13_800_138_000, .digits(minimum: 1)),
            .number(-0.125, .general),
            .date(try #require(day)), .date(try #require(moment)), .boolean(true), .error("#N/A"), .number(42, .digits(minimum: 6)), .empty,
            .text("😀末"),
        ]
        #expect(try written(cells) == cells)
    }

    @Test("A formula is written as the value it had, a day before 1900 as text")
    func replaced() throws {
        let early = try #require(SheetDate(year: 1899, month: 12, day: 31))
        #expect(try written([.formula(cached: .text("甲"), text: "A1"), .date(early)]) == [.text("甲"), .text("1899-12-31")])
    }

    @Test("Titles stand in the first row and rows keep the number they are given")
    func headerAndNumbers() throws {
        let bytes = try XlsxWriter.inMemory { writer in
            try writer.beginSheet("客户", columns: [SheetColumn("名称"), SheetColumn("金额", .amount)])
            try writer.append([.text("甲"), .number(1.5, .general)])
            try writer.append([.text("乙")], at: 9)
            try writer.beginSheet("说明 & <更多>", columns: [])
            try writer.append([.text("x")])
        }
        let reader = try SheetReader(MemoryByteSource(bytes), fileName: "a.xlsx")
        #expect(reader.sheets.map(\.name) == ["客户", "说明 & <更多>"])
        let found = try rows(of: reader.sheets[0], in: reader)
        #expect(found.map(\.number) == [1, 2, 9])
        #expect(found[0].cells == [.text("名称"), .text("金额")])
    }

    @Test("What no sheet may hold is refused")
    func refusals() throws {
        let writer = try XlsxWriter(to: MemorySink())
        #expect(throws: SheetWriteError.outOfOrder) { try writer.append([.text("x")]) }
        #expect(throws: SheetWriteError.badSheetName) { try writer.beginSheet("a/b", columns: []) }
        try writer.beginSheet("Data", columns: [])
        #expect(throws: SheetWriteError.badSheetName) { try writer.beginSheet("DATA", columns: []) }
        #expect(throws: SheetWriteError.cellTooLong) { try writer.append([.text(String(repeating: "a", count: 32_768))]) }
        #expect(throws: SheetWriteError.tooManyRows) { try writer.append([], at: 1_048_577) }
    }

    @Test("The same rows give the same bytes")
    func deterministic() throws {
        let make = { try XlsxWriter.inMemory { try $0.beginSheet("a", columns: [SheetColumn("b")]) } }
        #expect(try make() == make())
    }

    @Test(
        "A sheet's name is made one that is allowed",
        arguments: [
            ("客户[1]/2:3", "客户123"), ("'a'", "a"), ("", "Sheet1"), (String(repeating: "长", count: 40), String(repeating: "长", count: 31)),
        ])
    func names(wish: String, name: String) {
        #expect(SheetName.allowed(wish) == name)
    }

    @Test(
        "A csv cell cannot run, and numbers stay numbers",
        arguments: [
            ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-1+2", "'-1+2"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
            ("＝1", "'＝1"),
            ("-12.50", "-12.50"), ("+8613800138000", "+8613800138000"), ("-", "'-"), ("+", "'+"), ("-1.2.3", "'-1.2.3"), ("-1.", "'-1."), ("", ""),
            ("甲=乙", "甲=乙"),
        ])
    func harmless(text: String, expected: String) {
        #expect(CsvWriter.harmless(text) == expected)
    }

    @Test("A csv file begins with a mark, ends lines with CR LF and quotes where it must")
    func csv() throws {
        let sink = MemorySink()
        let writer = CsvWriter(to: sink)
        try writer.append(["名称", "备\"注"])
        try writer.append([.text("a,b\nc"), .number(-5, .general), .number(13_800_138_000, .digits(minimum: 1)), .date(try #require(day))])
        try writer.finish()
        #expect(String(decoding: sink.bytes.dropFirst(3), as: UTF8.self) == "名称,\"备\"\"注\"\r\n\"a,b\nc\",-5,13800138000,2026-05-06\r\n")
        #expect(sink.bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    }

    @Test("An annotated copy keeps every cell and its place, and says why behind the last column")
    func annotatedCopy() throws {
        var workbook = TinyWorkbook(
            rows: """
                <row r="1"><c r="A1" t="str"><v>客户资料表</v></c></row><row r="3"><c r="A3" t="str"><v>名称</v></c><c r="B3" t="str"><v>日期</v></c></row>\
                <row r="5"><c r="A5"><v>13800138000</v></c><c r="B5" s="1"><v>45418</v></c></row><row r="6"><c r="C6"><v>0.5</v></c></row>
                """)
        workbook.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
        let original = try SheetReader(MemoryByteSource(workbook.bytes), fileName: "a.xlsx")
        let sink = MemorySink()
        let copy = AnnotatedCopy(title: "原因", headerRow: 3, remarks: [5: "=重复", 6: "缺少名称"])
        try copy.write(original.sheets[0], of: original, to: sink)

        let reader = try SheetReader(MemoryByteSource(sink.bytes), fileName: "a.xlsx")
        #expect(reader.sheets.map(\.name) == ["客户 & 名单"])
        let found = try rows(of: reader.sheets[0], in: reader)
        #expect(found.map(\.number) == [1, 3, 5, 6])
        #expect(found[0].cells == [.text("客户资料表")])
        #expect(found[1].cells == [.text("名称"), .text("日期"), .empty, .text("原因")])
        #expect(
            found[2].cells == [
                .number(13_800_138_000, .digits(minimum: 1)), .date(try #require(SheetDate(year: 2024, month: 5, day: 6))), .empty, .text("=重复"),
            ])
        #expect(found[3].cells.last == .text("缺少名称"))
    }
}
