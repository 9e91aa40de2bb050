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
        default: furtherWording
        }
    }

    private var furtherWording: Wording {
        switch self {
        case .postcode: Wording("邮编", en: "Postcode")
        case .fax: Wording("传真", en: "Fax")
        case .foundedOn: Wording("成立日期", en: "Founded")
        case .registeredCapital: Wording("注册资本", en: "Registered capital")
        case .shareholders: Wording("主要股东", en: "Main shareholders")
        case .bank: Wording("开户行", en: "Bank")
        case .bankAccount: Wording("银行账号", en: "Bank account")
        case .nature: Wording("企业性质", en: "Nature")
        case .standing: Wording("同行地位", en: "Standing among peers")
        case .staffChinese: Wording("中方人数", en: "Chinese staff")
        case .staffForeign: Wording("外方人数", en: "Foreign staff")
        case .mainBusiness: Wording("主营业务", en: "Main business")
        case .additionalBusiness: Wording("兼营业务", en: "Additional business")
        case .businessScope: Wording("经营范围", en: "Business scope")
        case .leadingProducts: Wording("主导产品", en: "Leading products")
        case .industryPosition: Wording("行业地位", en: "Position in its industry")
        case .culture: Wording("企业文化与经营方针", en: "Culture and policies")
        case .budgetRange: Wording("预算范围", en: "Budget")
        case .decisionChain: Wording("决策链", en: "Decision chain")
        case .developments: Wording("近期动态", en: "Recent developments")
        case .salesByYear: Wording("近三年销售额", en: "Sales of the last three years")
        case .creditRating: Wording("信用等级", en: "Credit rating")
        case .creditReason: Wording("评定原因", en: "Reason for the rating")
        case .creditRatedOn: Wording("评定日期", en: "Rated on")
        case .advantages: Wording("我方优势", en: "Our advantages")
        case .disadvantages: Wording("我方劣势", en: "Our disadvantages")
        case .countermeasures: Wording("对策", en: "Countermeasures")
        case .own: Wording("自定义字段", en: "Own fields")
        default: Wording(rawValue, en: rawValue)
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
