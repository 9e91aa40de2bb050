import Wording

/// A list of customers written into a file for whoever asked, in the background (A10).
///
/// The file is sealed, for that person alone, and goes after `Export.keptHours`.
public struct Export: Identifiable, Hashable, Sendable {
    /// The number of an export.
    public typealias ID = RowID<Export>

    /// Its number.
    public let id: ID
    /// Who asked for it and alone may have it.
    public let personID: Person.ID
    /// From where it was asked for.
    public let origin: String
    /// How far it is.
    public let state: State
    /// Why there is no file; nil unless it failed.
    public let failure: Failure?
    /// How many customers the list had when it was asked for; nil where counting them would have taken long.
    public let expectedCount: Int?
    /// How many customers are written.
    public let doneCount: Int
    /// The size of the file, in bytes; 0 before it is written.
    public let byteCount: Int64
    /// Whether anything in it is masked.
    public let isMasked: Bool
    /// When it was asked for.
    public let createdAt: Moment
    /// When its file goes; nil before it is written.
    public let endsAt: Moment?
    /// What was asked for.
    public let request: ExportRequest

    /// Most customers of one export.
    public static let rowsMax = 100_000
    /// How long a file is kept, in hours.
    public static let keptHours: Int64 = 24
    /// Most exports of one person that are under way or have a file.
    public static let keptMax = 20

    /// What the file is called, such as `客户导出-12-2026-05-06.xlsx`.
    public var fileName: String {
        let day = CalendarDate(createdAt)
        return "客户导出-\(id.rawValue)-\(day.isoText).\(request.format.rawValue)"
    }

    /// How far an export is.
    public enum State: String, CodedValue {
        /// Customers are being written.
        case running
        /// The file can be fetched.
        case done
        /// There is no file, for a reason.
        case failed
        /// The file is gone: its time was over, or it was thrown away.
        case removed

        public var wording: Wording {
            switch self {
            case .running: Wording("正在导出", en: "Under way")
            case .done: Wording("可以下载", en: "Ready")
            case .failed: Wording("没有完成", en: "Not finished")
            case .removed: Wording("文件已删除", en: "File removed")
            }
        }
    }

    /// Why there is no file.
    public enum Failure: String, CodedValue {
        /// There are more customers than an export takes.
        case tooMany = "too_many"
        /// Who asked sees no customers any more.
        case noAccess = "no_access"
        /// Something broke.
        case broken

        public var wording: Wording {
            switch self {
            case .tooMany:
                Wording(
                    "列表超过 \(Export.rowsMax / 10_000) 万家，请加上条件分几次导出。",
                    en: "The list has more than \(Export.rowsMax / 1_000),000 customers; narrow it and export it in parts.")
            case .noAccess: Wording("导出人已不能查看客户。", en: "Whoever asked for it sees no customers any more.")
            case .broken: Wording("后台处理中断，请重新导出。", en: "The work broke off; ask for it again.")
            }
        }
    }

    /// The kinds of file.
    public enum Format: String, CodedValue {
        case xlsx, csv

        public var wording: Wording {
            switch self {
            case .xlsx: Wording("Excel 工作簿（.xlsx）", en: "Excel workbook (.xlsx)")
            case .csv: Wording("逗号分隔文本（.csv）", en: "Comma-separated text (.csv)")
            }
        }

        /// Its media type.
        public var mediaType: String {
            switch self {
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .csv: "text/csv; charset=utf-8"
            }
        }
    }
}
