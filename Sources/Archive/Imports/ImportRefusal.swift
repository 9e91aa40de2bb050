import Sheets
import Wording

/// Why a file or its columns cannot be imported, and what to do about it.
public enum ImportRefusal: WordedError, Equatable {
    /// The file is larger than `ImportLimits.fileBytesMax`.
    case tooLarge
    /// There are more rows than `ImportLimits.rowsMax`.
    case tooManyRows
    /// The file cannot be read as a sheet.
    case unreadable(SheetRefusal)
    /// No sheet has a row below its header.
    case noRows
    /// The rows are deals that say of no customer.
    case looksLikeDeals
    /// No column holds the customers' names.
    case nameColumnMissing
    /// No column says when a dealing was, or for how much.
    case dealingColumnsMissing
    /// Two columns go to a field that takes one.
    case fieldTwice(ColumnTarget)
    /// The sheet, row or column does not exist.
    case noSuchPlace

    public var wording: Wording {
        switch self {
        case .tooLarge, .tooManyRows, .noRows, .looksLikeDeals: fileWording
        case .unreadable(let refusal): Wording(refusal.sentence.chinese, en: refusal.sentence.english)
        case .nameColumnMissing:
            Wording("没有一列对应“客户名称”，请先选定。", en: "No column holds the customers' names. Choose one first.")
        case .dealingColumnsMissing:
            Wording(
                "交易记录须有一列对应“交易日期”，一列对应“金额”，或“商品”与“单价”各一列，请先选定。",
                en: "Dealings need a column with their day, and one with the amount or two with goods and price. Choose them first.")
        case .fieldTwice(let target):
            Wording(
                "有两列都对应“\(target.wording.chinese)”，请只留一列。",
                en: "Two columns go to “\(target.wording.english)”. Keep one of them.")
        case .noSuchPlace:
            Wording("文件里没有这个工作表、行或列。", en: "The file has no such sheet, row or column.")
        }
    }

    private var fileWording: Wording {
        switch self {
        case .tooLarge:
            let megabytes = ImportLimits.fileBytesMax >> 20
            return Wording(
                "文件超过 \(megabytes) MB，请拆成几个文件再上传。",
                en: "The file is larger than \(megabytes) MB. Split it and upload the parts.")
        case .tooManyRows:
            return Wording(
                "超过 \(ImportLimits.rowsMax) 行，请拆成几个文件再上传。",
                en: "There are more than \(ImportLimits.rowsMax) rows. Split the file and upload the parts.")
        case .looksLikeDeals:
            return Wording(
                "这像是交易记录，但没有一列说明是哪位客户。请加上客户名称、客户编号或统一社会信用代码；没有改动任何资料。",
                en: "These look like dealings, but no column says with whom. Add the customer's name, number or credit code; nothing was changed.")
        default:
            return Wording(
                "表头下面没有数据，请检查后再上传。", en: "There is nothing below the header. Check the file and upload it again.")
        }
    }
}
