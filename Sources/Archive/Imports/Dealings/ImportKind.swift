import Wording

/// What the rows of a file are.
public enum ImportKind: String, Sendable, CaseIterable {
    /// Each row is a customer.
    case customers
    /// Each row is a dealing with a customer that is there (交易记录).
    case dealings

    /// What people call it.
    public var wording: Wording {
        switch self {
        case .customers: Wording("客户名单", en: "Customers")
        case .dealings: Wording("交易记录", en: "Dealings")
        }
    }
}
