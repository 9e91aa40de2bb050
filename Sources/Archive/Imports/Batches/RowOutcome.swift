import Wording

/// What became of a row.
public enum RowOutcome: String, CodedValue {
    /// A customer was entered.
    case created
    /// A customer that was there was brought up to the row.
    case updated
    /// The row was left out.
    case skipped
    /// The customer to be updated lies outside the importer's reach.
    case denied
    /// Undone: the customer was taken out again.
    case removed
    /// Undone: the customer is as it was before the import.
    case restored
    /// Not undone: somebody changed the customer since.
    case kept

    public var wording: Wording {
        switch self {
        case .created: Wording("已新建", en: "Entered")
        case .updated: Wording("已更新", en: "Updated")
        case .skipped: Wording("已跳过", en: "Skipped")
        case .denied: Wording("无权更新，已跳过", en: "Not yours to update; skipped")
        case .removed: Wording("已撤销", en: "Taken out again")
        case .restored: Wording("已恢复原样", en: "Restored")
        case .kept: Wording("之后有人改过，保留", en: "Changed since; kept")
        }
    }
}
