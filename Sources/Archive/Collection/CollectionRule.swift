import Wording

/// Why a field is collected, on what ground, and how long it is kept (F7).
///
/// Personal Information Protection Law (个人信息保护法): article 6 (a clear purpose), 13 (a lawful basis), 17 (both are told), 19 (no longer than needed).
public struct CollectionRule: Hashable, Sendable {
    /// What for.
    public let purpose: CollectionPurpose
    /// On what ground.
    public let basis: LawfulBasis
    /// How long.
    public let retention: RetentionRule

    /// All three in a line.
    public var line: Wording {
        Wording(
            "用途：\(purpose.wording.chinese)；依据：\(basis.wording.chinese)；保存：\(retention.wording.chinese)",
            en: "For: \(purpose.wording.english); on the ground of: \(basis.wording.english); kept: \(retention.wording.english)")
    }
}

/// What something is collected for (目的).
public enum CollectionPurpose: String, CodedValue {
    case identify, reach, understand, needs, settle, credit, manage, source, care

    public var wording: Wording {
        switch self {
        case .identify: Wording("确认客户身份", en: "To know who the customer is")
        case .reach: Wording("联系客户", en: "To reach the customer")
        case .understand: Wording("了解客户的经营情况", en: "To know the customer's business")
        case .needs: Wording("了解需求、准备方案", en: "To know the needs and prepare offers")
        case .settle: Wording("履行合同、结算", en: "To perform and settle contracts")
        case .credit: Wording("评估信用、控制风险", en: "To judge credit and risk")
        case .manage: Wording("内部分工与分级管理", en: "To divide work and class customers")
        case .source: Wording("说明信息的来源", en: "To tell where the information came from")
        case .care: Wording("维护与联系人的业务关系", en: "To keep up the relation with the contact")
        }
    }
}

/// On what ground something may be kept (合法性基础; 个人信息保护法第十三条第一款).
public enum LawfulBasis: String, CodedValue {
    case notPersonal = "not_personal"
    case consent, contract
    case staffManagement = "staff_management"

    public var wording: Wording {
        switch self {
        case .notPersonal: Wording("单位信息，不属于个人信息", en: "about an organisation, no personal information")
        case .consent: Wording("本人同意（第十三条第一项）", en: "consent (art. 13, 1)")
        case .contract: Wording("订立、履行合同所必需（第十三条第二项）", en: "needed for a contract (art. 13, 2)")
        case .staffManagement: Wording("本单位人员管理所必需（第十三条第二项）", en: "needed to manage our own staff (art. 13, 2)")
        }
    }
}

/// How long something is kept (保存期限).
public enum RetentionRule: String, CodedValue {
    /// Claims expire after three years (民法典第一百八十八条).
    case relation
    case untilWithdrawn = "until_withdrawn"

    public var wording: Wording {
        switch self {
        case .relation: Wording("业务关系存续期间及结束后三年", en: "as long as the business relation and three years after it")
        case .untilWithdrawn: Wording("撤回同意即停用，并可清除", en: "until consent is withdrawn")
        }
    }
}
