import Vault
import Wording

/// What a person is there for, and with it how far the person's reach goes.
public enum Role: String, CodedValue {
    /// 业务员: enters and keeps own customers.
    case salesperson
    /// 部门主管: verifies and sees the department and those below it.
    case manager
    /// 总经理: sees everything.
    case executive
    /// 档案专员: keeps the archives of the departments assigned complete and current.
    case clerk
    /// 客服: looks up any customer, masked.
    case service
    /// 审计员: reads the trail, changes nothing.
    case auditor
    /// 系统管理员: manages accounts and settings, sees no customer data.
    case administrator
    /// The program itself.
    case system

    public var wording: Wording {
        switch self {
        case .salesperson: Wording("业务员", en: "Salesperson")
        case .manager: Wording("部门主管", en: "Manager")
        case .executive: Wording("总经理", en: "Executive")
        case .clerk: Wording("档案专员", en: "Records clerk")
        case .service: Wording("客服", en: "Customer service")
        case .auditor: Wording("审计员", en: "Auditor")
        case .administrator: Wording("系统管理员", en: "Administrator")
        case .system: Wording("系统", en: "System")
        }
    }

    /// The roles a person can be given.
    public static let assignable = allCases.filter { $0 != .system }

    /// Whether the role sees customers at all.
    public var seesCustomers: Bool {
        switch self {
        case .salesperson, .manager, .executive, .clerk, .service, .system: true
        case .auditor, .administrator: false
        }
    }

    /// Whether the role may enter and change customers within its reach.
    public var changesCustomers: Bool {
        switch self {
        case .salesperson, .manager, .executive, .clerk, .system: true
        case .service, .auditor, .administrator: false
        }
    }

    /// Whether the role may verify what others entered.
    public var verifies: Bool {
        switch self {
        case .manager, .executive: true
        default: false
        }
    }
}
