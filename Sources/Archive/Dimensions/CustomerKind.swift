import Wording

/// Whether the customer is a company or a person (客户类型).
public enum CustomerKind: String, CodedValue {
    case company, person

    public var wording: Wording {
        switch self {
        case .company: Wording("企业", en: "Company")
        case .person: Wording("个人", en: "Person")
        }
    }
}
