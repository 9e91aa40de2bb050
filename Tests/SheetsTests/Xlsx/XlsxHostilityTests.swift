import Testing

@testable import Sheets

@Suite("Hostile xlsx")
struct XlsxHostilityTests {
    private func refusal(_ bytes: [UInt8], limits: SheetLimits = .standard) -> SheetRefusal? {
        #expect(throws: SheetRefusal.self) { try rows(of: bytes, named: "a.xlsx", limits: limits) }
    }

    @Test("A DOCTYPE is refused wherever it stands")
    func documentType() {
        var archive = TinyWorkbook(rows: "").archive
        archive.parts[4].bytes = Array("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>".utf8)
        #expect(refusal(archive.bytes) == .documentType)
    }

    @Test(
        "Nonsense is refused as damaged",
        arguments: [
            "<row><c><v>&unknown;</v></c></row>", "<row><c t=\"s\"><v>0</v></c></row>", "<row><c><v>1.2.3</v></c></row>",
            "<row><c><v>nan</v></c></row>",
            "<row r=\"5\"><c><v>1</v></c></row><row r=\"5\"/>", "<row><c><v>1", "<row><c><v>&#xD800;</v></c></row>", "<", "<row><c r=\"", "<![CDATA[",
        ])
    func nonsense(rows: String) {
        #expect(refusal(TinyWorkbook(rows: rows).bytes) == .damaged)
    }

    @Test("A column behind the last is refused with its row; an empty one does not count")
    func columns() throws {
        #expect(refusal(TinyWorkbook(rows: "<row r=\"2\"><c r=\"IW2\"><v>1</v></c></row>").bytes) == .tooManyColumns(max: 256, row: 2))
        #expect(try rows(of: TinyWorkbook(rows: "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"XFD2\" s=\"0\"/></row>").bytes).count == 1)
    }

    @Test("A row behind the last, a text that is too long and too many texts are refused")
    func sizes() {
        #expect(refusal(TinyWorkbook(rows: "<row r=\"1048577\"/>").bytes) == .tooManyRows(max: 1_048_576))
        var limits = SheetLimits.standard
        limits.cellBytesMax = 10
        #expect(refusal(TinyWorkbook(rows: "<row r=\"3\"><c t=\"str\"><v>12345678901</v></c></row>").bytes, limits: limits) == .cellTooLong(row: 3))
        limits = .standard
        limits.sharedTextBytesMax = 5
        var workbook = TinyWorkbook(rows: "")
        workbook.texts = "<si><t>123</t></si><si><t>456</t></si>"
        #expect(refusal(workbook.bytes, limits: limits) == .tooManyTexts)
    }

    @Test("What inflates too far is stopped while it inflates")
    func bomb() throws {
        let sink = MemorySink()
        let zip = ZipWriter(to: sink)
        for (name, bytes) in TinyWorkbook(rows: "").archive.parts.dropLast() {
            try zip.beginPart(name)
            try zip.write(bytes)
        }
        try zip.beginPart("xl/worksheets/sheet1.xml")
        try zip.write(Array("<worksheet><sheetData>".utf8))
        for _ in 0..<32 { try zip.write([UInt8](repeating: 0x20, count: 1 << 20)) }
        try zip.finish()
        #expect(sink.bytes.count < 100_000)
        #expect(refusal(sink.bytes) == .inflatesTooFar)
    }

    @Test("A part that lies about its size, or an archive about its parts, is refused")
    func lies() {
        var archive = TinyWorkbook(rows: "<row/>").archive
        archive.claimedBytes = 10
        #expect(refusal(archive.bytes) != nil)
        archive = TinyWorkbook(rows: "<row/>").archive
        archive.claimedParts = 60_000
        #expect(refusal(archive.bytes) == .tooManyParts(max: 2000))
        archive.claimedParts = 2
        #expect(refusal(archive.bytes) != nil)
    }

    @Test("Parts that lead out of the archive stay in it")
    func pathTricks() {
        var archive = TinyWorkbook(rows: "").archive
        archive.parts[1].bytes = Array(
            "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"../../../etc/passwd\"/></Relationships>".utf8)
        #expect(refusal(archive.bytes) == .damaged)
    }

    @Test("A damaged file is refused or read, and never ends the program")
    func damage() {
        var dice = Dice(state: 11)
        var workbook = TinyWorkbook(
            rows: (1...40).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c><c s=\"1\"><v>45418.\($0)</v></c></row>" }.joined())
        workbook.texts = "<si><t>文</t></si>"
        workbook.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"22\"/>"
        let sound = workbook.bytes
        var refused = 0
        for _ in 0..<400 {
            do { _ = try rows(of: dice.damaged(sound)) } catch { refused += 1 }
        }
        #expect(refused > 200)
    }

    @Test("Damage inside the XML is refused or read, and never ends the program")
    func damagedMarkup() {
        var dice = Dice(state: 12)
        let sound = Array(
            (1...40).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><f>B1</f><v>45418.\($0)</v></c><c t=\"str\"><v>a&amp;b</v></c></row>" }.joined().utf8)
        var refused = 0
        for _ in 0..<400 {
            let rowsXML = String(decoding: dice.damaged(sound), as: UTF8.self)
            do { _ = try rows(of: TinyWorkbook(rows: rowsXML).bytes) } catch { refused += 1 }
        }
        #expect(refused > 50)
    }
}
