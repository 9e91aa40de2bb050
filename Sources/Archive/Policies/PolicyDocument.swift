import Wording

/// A document of the policies of the house (制度文件): a number of its own, and the policies that it says.
///
/// Every policy stands in exactly one; what the company is called is no policy.
public enum PolicyDocument: Int, CaseIterable, Hashable, Sendable {
    case personalData = 1
    case visibility = 2
    case relations = 3
    case ranking = 4
    case filing = 5
    case signIn = 6
    case documentControl = 7

    /// The number under which it is filed (文件编号), such as `KD-ZD-02`.
    public var code: String { rawValue < 10 ? "KD-ZD-0\(rawValue)" : "KD-ZD-\(rawValue)" }

    /// What it is called.
    public var wording: Wording {
        switch self {
        case .personalData: Wording("个人信息与身份证号管理规定", en: "Personal data and identity numbers")
        case .visibility: Wording("A 级档案可见与遮盖规定", en: "A-level archives and masks")
        case .relations: Wording("客户生命周期与公海管理规定", en: "Lifecycle and public pool")
        case .ranking: Wording("客户 ABC 分级管理规定", en: "ABC levels")
        case .filing: Wording("客户编号与建档规定", en: "Customer numbers and fields")
        case .signIn: Wording("密码与登录管理规定", en: "Passwords and sessions")
        case .documentControl: Wording("制度文件控制程序", en: "Control of these documents")
        }
    }

    /// Whether it says the policy of that name in the API.
    public func says(_ name: String) -> Bool { Policies.CodingKeys(rawValue: name).map(keys.contains) ?? false }

    /// The policies it says.
    var keys: Set<Policies.CodingKeys> {
        switch self {
        case .personalData: [.personalData, .identityNumbers, .identityGround]
        case .visibility: [.levelAVisibility, .masks]
        case .relations: [.lifecycle, .pool]
        case .ranking: [.abc]
        case .filing: [.numbering, .requiredFields, .keyFields]
        case .signIn: [.passwords, .sessionIdleMinutes, .sessionHoursMax]
        case .documentControl: [.documentControl]
        }
    }
}
