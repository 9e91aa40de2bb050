import Sheets
import Testing

/// `legacy.xls` was written by xlwt, not by this project: two sheets, the second hidden; a header and ten rows.
@Suite("Reading legacy xls")
struct XlsReadingTests {
    private func fixture() throws -> [UInt8] {
        let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        let source = try FileByteSource(path: "/\(folder)/Fixtures/legacy.xls")
        return try source.read(at: 0, count: Int(source.size))
    }

    @Test("Sheets, texts, numbers, days, truth values and codes are read")
    func everything() throws {
        let reader = try SheetReader(MemoryByteSource(fixture()), fileName: "老系统.xls")
        #expect(reader.sheets.map(\.name) == ["客户", "隐藏"])
        #expect(reader.sheets.map(\.isHidden) == [false, true])
        let found = try rows(of: reader.sheets[0], in: reader)
        #expect(found.map(\.number) == Array(1...11))
        #expect(found[0].cells.prefix(3).map(\.shown) == ["编号", "客户名称", "手机"])
        #expect(
            found[1].cells.map(\.shown) == [
                "1", "客户有限公司1", "13800138001", "2024-05-06", "2024-05-06 13:45:30", "1234.56", "", "FALSE", "a&b <c> \"q\"", "01", "0.25",
            ])
        #expect(found[2][7] == .boolean(true))
        #expect(found[5][1] == .text("客户有限公司5" + String(repeating: "长", count: 300)))
        #expect(try rows(of: reader.sheets[1], in: reader).map { $0.cells } == [[.text("x")]])
    }

    @Test("Records made by hand: a formula's text, an error, whole and broken packed numbers")
    func handmadeRecords() throws {
        let formula = TinyBiff.cell(0, 0) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 8)
        let bytes = TinyBiff.file(sheet: [
            (0x0006, formula), (0x0207, [2, 0, 1, 0x87, 0x65, 0x57, 0x5B]), (0x0205, TinyBiff.cell(0, 1) + [0x2A, 1]),
            (0x027E, TinyBiff.cell(0, 2) + [0x03, 0, 0, 0xC0]), (0x00BD, [1, 0, 0, 0, 0, 0, 0x0A, 0, 0, 0, 0, 0, 0x0B, 0, 0, 0, 1, 0]),
        ])
        let found = try rows(of: bytes)
        #expect(found[0].cells[0] == .formula(cached: .text("文字"), text: nil))
        #expect(found[0].cells[1] == .error("#N/A"))
        #expect(found[0].cells[2].shown == "-2684354.56")
        #expect(found[1].cells.map(\.shown) == ["2", "0.02"])
    }

    @Test("A workbook of Excel 5 names its texts in its own code page")
    func version5() throws {
        let label = TinyBiff.cell(0, 0) + [4, 0, 0xB9, 0xAB, 0xCB, 0xBE]
        #expect(try rows(of: TinyBiff.file(version: 5, sheet: [(0x0204, label)]))[0].cells == [.text("公司")])
    }

    @Test("A password and rows out of order are refused")
    func refusals() throws {
        #expect(throws: SheetRefusal.encrypted) { try rows(of: TinyBiff.file(globals: [(0x002F, [0, 0])], sheet: [])) }
        let number = [UInt8](repeating: 0, count: 8)
        let backwards = TinyBiff.file(sheet: [(0x0203, TinyBiff.cell(5, 0) + number), (0x0203, TinyBiff.cell(2, 0) + number)])
        #expect(throws: SheetRefusal.rowsOutOfOrder) { try rows(of: backwards) }
    }

    @Test("A damaged file is refused or read, and never ends the program")
    func damage() throws {
        var dice = Dice(state: 3)
        let sound = try fixture()
        var refused = 0
        for _ in 0..<1000 {
            do { _ = try rows(of: dice.damaged(sound)) } catch { refused += 1 }
        }
        #expect(refused > 100)
    }
}
