import Wording

/// What will become of a row, as the dry run found.
public enum RowVerdict: String, CodedValue {
    /// Becomes a draft that lacks nothing.
    case complete
    /// Becomes a draft in which something is still missing, or of which something was left out for want of a consent.
    case lacking
    /// Looks like a customer that is there already, or like an earlier row.
    case duplicate
    /// No customer can be made of it.
    case refused

    public var wording: Wording {
        switch self {
        case .complete: Wording("存为草稿，资料齐全", en: "Draft, complete")
        case .lacking: Wording("存为草稿，待补充", en: "Draft, something missing")
        case .duplicate: Wording("疑似重复", en: "Suspected duplicate")
        case .refused: Wording("不能导入", en: "Refused")
        }
    }
}
