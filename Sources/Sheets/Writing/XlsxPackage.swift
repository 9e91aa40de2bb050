/// The small parts of a written workbook (ECMA-376 parts 1 and 2).
enum XlsxPackage {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    static let relationships = """
        \(head)<Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """

    static func workbook(_ sheetNames: [String]) -> String {
        let sheets = sheetNames.enumerated().map { index, name in
            "<sheet name=\"\(XlsxCellMarkup.escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        return "\(head)<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(sheets.joined())</sheets></workbook>"
    }

    static func workbookRelationships(_ sheetCount: Int) -> String {
        let sheets = (1...sheetCount).map { number in
            "<Relationship Id=\"rId\(number)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>"
        }
        return """
            \(head)<Relationships xmlns="\(package)/relationships">\(sheets.joined())\
            <Relationship Id="rId\(sheetCount + 1)" Type="\(office)/styles" Target="styles.xml"/></Relationships>
            """
    }

    static func contentTypes(_ sheetCount: Int) -> String {
        let sheets = (1...sheetCount).map { number in
            "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" ContentType=\"\(type).worksheet+xml\"/>"
        }
        return """
            \(head)<Types xmlns="\(package)/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/>\(sheets.joined())</Types>
            """
    }

    static func sheetHead(columns: [SheetColumn], hasHeader: Bool) -> String {
        let pane = hasHeader ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>" : ""
        return """
            \(head)<worksheet xmlns="\(main)"><sheetViews><sheetView workbookViewId="0">\(pane)</sheetView></sheetViews>\
            <sheetFormatPr defaultRowHeight="15"/>\(widths(columns))<sheetData>
            """
    }

    private static func widths(_ columns: [SheetColumn]) -> String {
        guard !columns.isEmpty else { return "" }
        let widths = columns.enumerated().map { index, column in
            "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.shownWidth)\" customWidth=\"1\"/>"
        }
        return "<cols>\(widths.joined())</cols>"
    }
}
