import Vault
import Wording

/// Where an archive stands between entry and the files (双人核对, A11).
public enum FilingState: String, CodedValue {
    /// Being entered; lacks what is required, or was not submitted yet.
    case draft
    /// Waits for someone else to verify it.
    case pending
    /// Verified and on file.
    case filed
    /// Sent back with a reason.
    case returned

    public var wording: Wording {
        switch self {
        case .draft: Wording("草稿", en: "Draft")
        case .pending: Wording("待核对", en: "To verify")
        case .filed: Wording("已归档", en: "Filed")
        case .returned: Wording("已退回", en: "Returned")
        }
    }
}
