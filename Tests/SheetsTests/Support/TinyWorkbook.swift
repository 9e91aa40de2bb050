/// A workbook of one sheet, written as XML by the test that reads it.
struct TinyWorkbook {
    var rows = ""
    var texts: String?
    var cellFormats = "<xf numFmtId=\"0\"/>"
    var numberFormats = ""
    var workbookProperties = ""
    var sheetState = "visible"

    /// A workbook whose `sheetData` holds `rows`.
    init(rows: String) {
        self.rows = rows
    }

    var bytes: [UInt8] { archive.bytes }

    var archive: TinyArchive {
        var archive = TinyArchive([
            ("[Content_Types].xml", "<Types/>"),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/>\
                <Relationship Id="rId2" Type="http://x/styles" Target="styles.xml"/>\
                <Relationship Id="rId3" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns:r="r"><workbookPr \(workbookProperties)/><sheets>\
                <sheet name="客户 &amp; 名单" sheetId="1" state="\(sheetState)" r:id="rId1"/></sheets></workbook>
                """
            ),
            ("xl/styles.xml", "<styleSheet><numFmts>\(numberFormats)</numFmts><cellXfs>\(cellFormats)</cellXfs></styleSheet>"),
            ("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><worksheet><sheetData>\(rows)</sheetData></worksheet>"),
        ])
        if let texts { archive.parts.append(("xl/sharedStrings.xml", Array("<sst>\(texts)</sst>".utf8))) }
        return archive
    }
}
