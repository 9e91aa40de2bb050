/// A part that is played in the demonstration: eight people in every role that a person can be given.
enum DemonstrationPart: String, CaseIterable, Sendable {
    case executive, manager, firstSalesperson, secondSalesperson, clerk, service, auditor, administrator

    /// What to sign in with, unless somebody has that name already.
    var login: String {
        switch self {
        case .executive: "demo.executive"
        case .manager: "demo.manager"
        case .firstSalesperson: "demo.sales1"
        case .secondSalesperson: "demo.sales2"
        case .clerk: "demo.clerk"
        case .service: "demo.service"
        case .auditor: "demo.auditor"
        case .administrator: "demo.admin"
        }
    }

    var name: String {
        switch self {
        case .executive: "周文博"
        case .manager: "陈立华"
        case .firstSalesperson: "李思远"
        case .secondSalesperson: "王雨桐"
        case .clerk: "赵静"
        case .service: "刘佳怡"
        case .auditor: "孙明哲"
        case .administrator: "何志强"
        }
    }

    var role: Role {
        switch self {
        case .executive: .executive
        case .manager: .manager
        case .firstSalesperson, .secondSalesperson: .salesperson
        case .clerk: .clerk
        case .service: .service
        case .auditor: .auditor
        case .administrator: .administrator
        }
    }

    /// Where the part belongs; nil for those who stand beside the departments.
    var department: DemonstrationDepartment? {
        switch self {
        case .manager, .clerk: .centre
        case .firstSalesperson: .first
        case .secondSalesperson: .second
        case .executive, .service, .auditor, .administrator: nil
        }
    }

    /// The parts that own customers, with how many in a hundred.
    static let owners: [(share: Int, choice: DemonstrationPart)] = [
        (42, .firstSalesperson), (38, .secondSalesperson), (20, .manager),
    ]
}

/// A department of the demonstration; the first is above the other two.
enum DemonstrationDepartment: String, CaseIterable, Sendable {
    case centre, first, second

    var name: String {
        switch self {
        case .centre: "销售中心（演示）"
        case .first: "销售一部（演示）"
        case .second: "销售二部（演示）"
        }
    }
}
