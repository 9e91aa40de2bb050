import Wording

/// Whose the company is (企业性质, A3).
public enum CompanyNature: String, CodedValue {
    case listed, privateLimited = "private", jointVenture = "joint_venture", foreign, state

    public var wording: Wording {
        switch self {
        case .listed: Wording("上市公司", en: "Listed")
        case .privateLimited: Wording("私人有限公司", en: "Private limited")
        case .jointVenture: Wording("中外合资", en: "Joint venture")
        case .foreign: Wording("外商独资", en: "Wholly foreign-owned")
        case .state: Wording("国营", en: "State-owned")
        }
    }
}
