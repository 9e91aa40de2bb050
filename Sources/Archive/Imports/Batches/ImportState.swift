import Wording

/// How far an import is.
public enum ImportState: String, CodedValue {
    /// The file lies there; its columns can be corrected.
    case uploaded
    /// Rows are being judged.
    case rehearsing
    /// Every row has its verdict.
    case rehearsed
    /// Rows are being filed.
    case committing
    /// Every row that was to be filed is.
    case committed
    /// Stopped on the way; what was filed stays, the rest can follow.
    case cancelled
    /// The batch is being taken back.
    case undoing
    /// The batch was taken back.
    case undone

    public var wording: Wording {
        switch self {
        case .uploaded: Wording("待对列", en: "Columns to match")
        case .rehearsing: Wording("正在预演", en: "Dry run under way")
        case .rehearsed: Wording("待入档", en: "Ready to import")
        case .committing: Wording("正在入档", en: "Importing")
        case .committed: Wording("已入档", en: "Imported")
        case .cancelled: Wording("已停止", en: "Stopped")
        case .undoing: Wording("正在撤销", en: "Being undone")
        case .undone: Wording("已撤销", en: "Undone")
        }
    }

    /// Whether work goes on in the background.
    public var isWorking: Bool {
        switch self {
        case .rehearsing, .committing, .undoing: true
        default: false
        }
    }
}
