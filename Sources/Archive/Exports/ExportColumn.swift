import Sheets
import Wording

/// A column of an exported list; those of the form are titled so that an import recognises them (`HeaderWords`).
enum ExportColumn: Hashable, Sendable {
    case number, state, department, created, updated
    case field(CustomerField)
    /// A part of the first, second … contact, counted from 1.
    case contact(ContactPart, Int)
    case own(OwnField)

    /// Everything that the form has.
    static func all(_ own: OwnFields) -> [ExportColumn] {
        let fields = CustomerField.allCases.filter { $0 != .contacts && $0 != .own }.map(ExportColumn.field)
        let contacts = (1...ImportLimits.contactsPerRow).flatMap { number in
            ContactPart.allCases.map { ExportColumn.contact($0, number) }
        }
        return [.number] + fields + contacts + own.all.map(ExportColumn.own)
    }

    /// Name and number, and what a list with these columns shows besides.
    static func inSight(_ columns: [ListColumn], _ own: OwnFields) -> [ExportColumn] {
        let shown: [ExportColumn] = [.number, .field(.name)] + columns.flatMap { of($0, own) }
        var taken: Set<ExportColumn> = []
        return shown.filter { taken.insert($0).inserted }
    }

    private static func of(_ column: ListColumn, _ own: OwnFields) -> [ExportColumn] {
        switch column {
        case .number: [.number]
        case .level: [.field(.abcLevel)]
        case .state: [.state]
        case .valueTier: [.field(.valueTier)]
        case .industry: [.field(.industry)]
        case .region: [.field(.region)]
        case .contact: [.contact(.name, 1), .contact(.phone, 1)]
        case .owner: [.field(.owner)]
        case .updated: [.updated]
        case .lifecycle: [.field(.lifecycle)]
        case .created: [.created]
        case .department: [.department]
        case .kind: [.field(.kind)]
        case .intent: [.field(.intent)]
        case .needType: [.field(.needType)]
        case .channel: [.field(.channel)]
        case .own(let id): own[id].map { [.own($0)] } ?? []
        }
    }

    /// The title: in Chinese, as companies title such columns, in whatever language the page was read.
    var title: String {
        switch self {
        case .number: "客户编号"
        case .state: "档案状态"
        case .department: "负责部门"
        case .created: "录入日"
        case .updated: "更新日"
        // 电子邮箱 is understood as the contact's.
        case .field(.email): "公司邮箱"
        case .field(.registeredCapital): "注册资本（元）"
        case .field(let field): field.wording.chinese
        case .contact(let part, 1): Self.title(of: part)
        case .contact(let part, let number): "\(Self.title(of: part))\(number)"
        case .own(let field): field.form.chinese
        }
    }

    private static func title(of part: ContactPart) -> String {
        switch part {
        case .name: "联系人"
        case .position: "联系人职务"
        case .phone: "联系人电话"
        case .email: "联系人邮箱"
        case .roles: "联系人身份"
        case .department: "联系人部门"
        case .education: "联系人学历"
        case .bornOn: "出生日期"
        case .birthCalendar: "生日按"
        case .interests: "兴趣爱好"
        case .family: "家庭情况"
        case .consentChannel: "同意方式"
        case .consentOn: "同意日期"
        case .consentText: "同意内容"
        }
    }

    /// How its cells look.
    var kind: SheetColumn.Kind {
        switch self {
        case .created, .updated, .contact(.bornOn, _), .contact(.consentOn, _): .date
        case .field(let field): Self.kind(of: field)
        case .own(let field): Self.kind(of: field)
        case .number, .state, .department, .contact: .text
        }
    }

    private static func kind(of field: CustomerField) -> SheetColumn.Kind {
        switch field.shape {
        case .day: .date
        case .amount: .amount
        case .count: .number
        default: .text
        }
    }

    private static func kind(of field: OwnField) -> SheetColumn.Kind {
        switch field.kind {
        case .day: .date
        case .number: .number
        default: .text
        }
    }
}
