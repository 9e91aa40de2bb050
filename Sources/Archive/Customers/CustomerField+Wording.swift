import Vault
import Wording

extension CustomerField {
    /// What the forms call it.
    public var wording: Wording {
        switch self {
        case .name: Wording("客户名称", en: "Customer name")
        case .kind: Wording("客户类型", en: "Type")
        case .creditCode: Wording("统一社会信用代码", en: "Unified social credit code")
        case .industry: Wording("所属行业", en: "Industry")
        case .region: Wording("所在地区", en: "Region")
        case .address: Wording("地址", en: "Address")
        case .staffBand: Wording("人员规模", en: "Staff")
        case .revenueBand: Wording("营业收入", en: "Revenue")
        case .phone: Wording("公司电话", en: "Company phone")
        case .email: Wording("电子邮箱", en: "E-mail")
        case .website: Wording("网址", en: "Website")
        case .contacts: Wording("联系人", en: "Contacts")
        case .coreNeed: Wording("核心需求", en: "Core need")
        case .intent: Wording("合作意向", en: "Cooperation intent")
        case .needType: Wording("需求类型", en: "Need type")
        case .tags: Wording("需求标签", en: "Need tags")
        case .channel: Wording("客户来源", en: "Source")
        case .channelNote: Wording("来源说明", en: "Source note")
        case .sourcePerson: Wording("来源人", en: "Source person")
        case .firstContactOn: Wording("首次接触时间", en: "First contact")
        case .owner: Wording("负责人", en: "Owner")
        case .valueTier: Wording("价值分级", en: "Value tier")
        case .abcLevel: Wording("ABC 等级", en: "ABC level")
        case .lifecycle: Wording("生命周期", en: "Lifecycle")
        case .notes: Wording("备注", en: "Remarks")
        }
    }
}

extension CustomerField.Section {
    /// What the forms call it (A5).
    public var wording: Wording {
        switch self {
        case .basics: Wording("基础信息", en: "Basics")
        case .needs: Wording("需求信息", en: "Needs")
        case .relations: Wording("关联信息", en: "Relations")
        }
    }
}
