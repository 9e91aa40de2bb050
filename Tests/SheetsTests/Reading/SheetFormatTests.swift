import Sheets
import Testing

@Suite("What a file is")
struct SheetFormatTests {
    private func refusal(_ bytes: [UInt8], named name: String = "客户.xlsx") -> SheetRefusal? {
        #expect(throws: SheetRefusal.self) { try SheetFormat.detect(MemoryByteSource(bytes), fileName: name) }
    }

    @Test(
        "Known files that are no sheets are named",
        arguments: [
            ("%PDF-1.7", ForeignContent.pdf), ("<html><table>", .webPage), ("\u{FEFF}\r\n  <TABLE border=1>", .webPage),
            ("MIME-Version: 1.0", .webPage),
            ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", .excel2003XML), ("{\\rtf1", .officeDocument), ("Rar!..", .archive),
            ("GIF89a", .picture), ("ab\0\u{1}\0\0cd\0e", .binary),
        ])
    func foreignText(content: String, kind: ForeignContent) {
        #expect(refusal(Array(content.utf8), named: "客户.xls") == .foreign(kind))
    }

    @Test("A web page in UTF-16 is a web page")
    func wideWebPage() {
        #expect(refusal([0xFF, 0xFE] + "<html>".utf16.flatMap { [UInt8($0), 0] }) == .foreign(.webPage))
    }

    @Test(
        "Archives that are no workbooks are named",
        arguments: [
            (["mimetype", "content.xml"], ForeignContent.openDocument), (["Index/Document.iwa"], .numbers),
            (["[Content_Types].xml", "xl/workbook.bin"], .binaryWorkbook),
            (["[Content_Types].xml", "word/document.xml"], .officeDocument), (["照片.jpg"], .archive),
        ])
    func foreignArchives(parts: [String], kind: ForeignContent) {
        #expect(refusal(TinyArchive(parts.map { ($0, "x") }).bytes) == .foreign(kind))
    }

    @Test("A file of nothing is empty, a mark alone too")
    func empty() {
        #expect(refusal([]) == .empty)
        #expect(refusal([0xEF, 0xBB, 0xBF], named: "a.csv") == .empty)
    }

    @Test("A name that claims another format is refused; no extension claims nothing")
    func claims() throws {
        #expect(refusal(Array("a,b".utf8)) == .nameDisagrees(claimed: "xlsx", found: "csv"))
        #expect(refusal(TinyWorkbook(rows: "").bytes, named: "a.XLS") == .nameDisagrees(claimed: "xls", found: "xlsx"))
        #expect(try SheetFormat.detect(MemoryByteSource(TinyWorkbook(rows: "").bytes), fileName: "a") == .xlsx)
        #expect(try SheetFormat.detect(MemoryByteSource(TinyBiff.file(sheet: [])), fileName: "WPS 表格.et") == .xls)
    }

    @Test("A file that is too large is refused before it is read")
    func size() {
        var limits = SheetLimits.standard
        limits.fileBytesMax = 3
        #expect(throws: SheetRefusal.tooLarge(bytesMax: 3)) {
            try SheetFormat.detect(MemoryByteSource(Array("a,bc".utf8)), fileName: "", limits: limits)
        }
    }

    @Test(
        "Damaged files of each kind are refused as damaged",
        arguments: [[0x50, 0x4B, 3, 4, 0, 0], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1] as [UInt8]])
    func damaged(bytes: [UInt8]) {
        #expect(refusal(bytes) == .damaged)
    }

    @Test(
        "Every refusal says in both languages what is wrong",
        arguments: [
            SheetRefusal.empty, .tooLarge(bytesMax: 1 << 20), .foreign(.webPage), .foreign(.binary), .encrypted,
            .nameDisagrees(claimed: "xls", found: "csv"),
            .damaged, .documentType, .inflatesTooFar, .tooManyParts(max: 1), .tooManySheets(max: 1), .noSheet, .tooManyColumns(max: 1, row: 1),
            .tooManyRows(max: 1), .cellTooLong(row: 1), .tooManyTexts, .rowsOutOfOrder, .unknownEncoding(byteOffset: 0),
            .brokenText(.gb18030, byteOffset: 0), .unclosedQuote(row: 1),
        ])
    func sentences(refusal: SheetRefusal) {
        #expect(refusal.sentence.chinese.hasSuffix("。"))
        #expect(refusal.sentence.chinese.unicodeScalars.contains { $0.value >= 0x4E00 })
        #expect(refusal.sentence.english.hasSuffix("."))
        #expect(
            refusal.sentence.english.utf8.allSatisfy { $0 < 0x80 } || refusal.sentence.english.contains("“") || refusal.sentence.english.contains("→")
        )
    }
}
