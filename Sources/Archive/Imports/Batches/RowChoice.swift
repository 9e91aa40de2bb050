import Wording

/// What a person wants done with a suspected duplicate.
public enum RowChoice: String, CodedValue {
    /// Leave the row out.
    case skip
    /// Bring the customer that is there up to the row.
    case update
    /// Enter it as a customer of its own.
    case new

    public var wording: Wording {
        switch self {
        case .skip: Wording("跳过", en: "Skip")
        case .update: Wording("更新已有档案", en: "Update the existing one")
        case .new: Wording("仍然新建", en: "Enter as new")
        }
    }
}
