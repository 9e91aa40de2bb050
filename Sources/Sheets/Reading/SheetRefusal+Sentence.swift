extension SheetRefusal {
    /// What is wrong with the file and what to do about it.
    public var sentence: RefusalSentence {
        switch self {
        case .empty, .noSheet, .encrypted, .damaged, .nameDisagrees, .rowsOutOfOrder: wholeFileSentence
        case .foreign(let content): content.sentence
        case .documentType, .inflatesTooFar, .tooManyParts: suspicionSentence
        case .tooLarge, .tooManySheets, .tooManyColumns, .tooManyRows, .cellTooLong, .tooManyTexts: sizeSentence
        case .unknownEncoding, .brokenText, .unclosedQuote: textSentence
        }
    }

    private var wholeFileSentence: RefusalSentence {
        switch self {
        case .empty:
            .init("文件是空的，请选择有内容的表格。", en: "The file is empty. Choose a sheet that has something in it.")
        case .noSheet:
            .init("工作簿里没有可读取的工作表。", en: "The workbook has no sheet that can be read.")
        case .encrypted:
            .init(
                "工作簿设有打开密码。请用 Excel 或 WPS 打开，取消密码后另存为 .xlsx 再上传。",
                en: "The workbook has a password. Open it in Excel or WPS, remove the password, save it as .xlsx and upload again.")
        case .nameDisagrees(let claimed, let found):
            .init(
                "文件名以 .\(claimed) 结尾，内容却是 \(found)。请用 Excel 或 WPS 打开后另存为 .xlsx，或把扩展名改为 .\(found)。",
                en: "The name ends in .\(claimed) but the content is \(found). Save it as .xlsx from Excel or WPS, or rename it to .\(found).")
        case .rowsOutOfOrder:
            .init(
                "这个 .xls 文件的行没有按顺序保存。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。",
                en: "The rows of this .xls file are not in order. Open it in Excel or WPS, save it as .xlsx and upload again.")
        default:
            .init(
                "文件已损坏或不完整。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。",
                en: "The file is damaged or incomplete. Open it in Excel or WPS, save it as .xlsx and upload again.")
        }
    }

    private var suspicionSentence: RefusalSentence {
        switch self {
        case .documentType:
            .init(
                "文件里含有表格不会有的声明（DOCTYPE），为安全起见不读取。",
                en: "The file holds a declaration (DOCTYPE) that no spreadsheet has; for safety it is not read.")
        case .tooManyParts(let max):
            .init(
                "文件里的部件超过 \(max) 个，不像是表格，为安全起见不读取。",
                en: "The file has more than \(max) parts, which no sheet has; for safety it is not read.")
        default:
            .init(
                "文件解压后过大，为安全起见不读取。请拆成几个文件，或另存为 CSV。",
                en: "The file becomes too large when unpacked; for safety it is not read. Split it, or save it as CSV.")
        }
    }

    private var sizeSentence: RefusalSentence {
        switch self {
        case .tooLarge(let bytesMax):
            .init("文件超过 \(bytesMax >> 20) MB，请拆成几个文件。", en: "The file is larger than \(bytesMax >> 20) MB. Split it into several files.")
        case .tooManySheets(let max):
            .init("工作表超过 \(max) 个，请只留下要导入的。", en: "There are more than \(max) sheets. Keep only those to import.")
        case .tooManyColumns(let max, let row):
            .init("第 \(row) 行超过 \(max) 列，请删去用不到的列。", en: "Row \(row) has more than \(max) columns. Delete those you do not need.")
        case .tooManyRows(let max):
            .init("工作表超过 \(max) 行，请拆成几个文件。", en: "The sheet has more than \(max) rows. Split it into several files.")
        case .cellTooLong(let row):
            .init(
                "第 \(row) 行有单元格超过 32767 个字，请缩短后再上传。",
                en: "Row \(row) has a cell of more than 32,767 characters. Shorten it and upload again.")
        default:
            .init("文件里不同的文字太多，请拆成几个文件，或另存为 CSV。", en: "The file holds too many different texts. Split it, or save it as CSV.")
        }
    }

    private var textSentence: RefusalSentence {
        switch self {
        case .unclosedQuote(let row):
            .init(
                "第 \(row) 行的双引号没有成对。请补上引号，或用 Excel 另存为 .xlsx。",
                en: "A double quote in row \(row) is never closed. Close it, or save the file as .xlsx from Excel.")
        case .brokenText(let encoding, let byteOffset):
            .init(
                "第 \(byteOffset + 1) 个字节不是有效的 \(encoding.name) 文字。请用 Excel 或 WPS 打开后另存为 .xlsx。",
                en: "Byte \(byteOffset + 1) is not valid \(encoding.name) text. Open it in Excel or WPS and save it as .xlsx.")
        case .unknownEncoding(let byteOffset):
            .init(
                "无法识别文字编码（第 \(byteOffset + 1) 个字节）。请用 Excel 或 WPS 打开后另存为 .xlsx。",
                en: "The text encoding is not known (byte \(byteOffset + 1)). Open it in Excel or WPS and save it as .xlsx.")
        default:
            wholeFileSentence
        }
    }
}
