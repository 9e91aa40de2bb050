import Wording

/// How the customer came to us (客户来源, A8).
public enum Channel: String, CodedValue {
    case webForm = "web_form", tradeShow = "trade_show", interview, publicInformation = "public_information"
    case advertising, transactions, association, visit, postedForm = "posted_form", survey, referral, other

    public var wording: Wording {
        switch self {
        case .webForm: Wording("官网表单", en: "Own web form")
        case .tradeShow: Wording("展会或初次接触", en: "Trade show or first contact")
        case .interview: Wording("面谈访问", en: "Interview")
        case .publicInformation: Wording("公开信息", en: "Public information")
        case .advertising: Wording("广告推广", en: "Advertising")
        case .transactions: Wording("本公司交易记录", en: "Own transaction records")
        case .association: Wording("行业协会或主管部门", en: "Association or authority")
        case .visit: Wording("销售拜访", en: "Sales visit")
        case .postedForm: Wording("邮寄问卷", en: "Posted form")
        case .survey: Wording("委托调查机构", en: "Commissioned survey")
        case .referral: Wording("客户转介绍", en: "Referral")
        case .other: Wording("其他", en: "Other")
        }
    }

    /// Whether the source note must say where the information was lawfully taken from.
    public var needsLawfulSource: Bool { self == .publicInformation }
}
