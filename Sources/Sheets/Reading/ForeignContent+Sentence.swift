extension ForeignContent {
    var sentence: RefusalSentence {
        .init(
            "\(names.chinese)，\(remedy.chinese)",
            en: "\(names.english). \(remedy.english)")
    }

    private var names: RefusalSentence {
        switch self {
        case .webPage: .init("这其实是网页，只是用了表格的文件名", en: "This is a web page with the name of a spreadsheet")
        case .excel2003XML: .init("这是 Excel 2003 的 XML 表格", en: "This is a sheet in the XML of Excel 2003")
        case .binaryWorkbook: .init("这是二进制工作簿（.xlsb）", en: "This is a binary workbook (.xlsb)")
        case .ancientExcel: .init("这是 Excel 5 之前的表格", en: "This sheet is older than Excel 5")
        case .openDocument: .init("这是 LibreOffice 表格（.ods）", en: "This is a LibreOffice sheet (.ods)")
        case .numbers: .init("这是苹果 Numbers 表格", en: "This is an Apple Numbers sheet")
        case .officeDocument: .init("这是文档或演示文稿，不是表格", en: "This is a document or a presentation, not a sheet")
        case .pdf: .init("这是 PDF，不是表格", en: "This is a PDF, not a sheet")
        case .picture: .init("这是图片，不是表格", en: "This is a picture, not a sheet")
        case .archive: .init("这是压缩包，不是表格", en: "This is an archive, not a sheet")
        case .binary: .init("这不是表格文件", en: "This is not a sheet")
        }
    }

    private var remedy: RefusalSentence {
        switch self {
        case .webPage, .excel2003XML, .binaryWorkbook, .ancientExcel:
            .init(
                "请用 Excel 或 WPS 打开，选“文件 → 另存为”，类型选“Excel 工作簿 (*.xlsx)”，再上传。",
                en: "Open it in Excel or WPS, choose File → Save As, type “Excel Workbook (*.xlsx)”, and upload that.")
        case .openDocument:
            .init("请用 LibreOffice 打开后另存为 .xlsx 再上传。", en: "Open it in LibreOffice, save it as .xlsx and upload that.")
        case .numbers:
            .init("请在 Numbers 中选“文件 → 导出为 → Excel”再上传。", en: "In Numbers choose File → Export To → Excel and upload that.")
        case .archive:
            .init("请先解压，再上传里面的表格。", en: "Unpack it first and upload the sheet inside.")
        case .officeDocument, .pdf, .picture, .binary:
            .init("请上传 .xlsx、.xls 或 .csv 文件。", en: "Upload an .xlsx, .xls or .csv file.")
        }
    }
}
