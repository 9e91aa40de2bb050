import Archive

/// The pages of the settings.
enum SettingsTab: String, CaseIterable, Sendable {
    case general, fields, own, abc, visibility, pool, collection, security, policies, demonstration

    var name: Bilingual {
        switch self {
        case .general: Bilingual("公司与编号", en: "Company and numbers")
        case .fields: Bilingual("必填与关键项", en: "Required and key fields")
        case .own: Bilingual("自定义字段", en: "Own fields")
        case .abc: Bilingual("ABC 分级", en: "ABC levels")
        case .visibility: Bilingual("可见与遮盖", en: "Visibility and masks")
        case .pool: Bilingual("公海", en: "Public pool")
        case .collection: Bilingual("收集规则", en: "Collection rules")
        case .security: Bilingual("密码与登录", en: "Passwords and sessions")
        case .policies: Bilingual("文件控制", en: "Controlled documents")
        case .demonstration: Bilingual("演示数据", en: "Demonstration data")
        }
    }

    var address: Address {
        switch self {
        case .general: "/settings"
        case .fields: "/settings/fields"
        case .own: "/settings/own-fields"
        case .abc: "/settings/abc"
        case .visibility: "/settings/visibility"
        case .pool: "/settings/pool"
        case .collection: "/settings/collection"
        case .security: "/settings/security"
        case .policies: "/settings/policies"
        case .demonstration: "/settings/demonstration"
        }
    }

    /// Whether it asks for policies; the others have pages of their own.
    var isAsking: Bool { ![.own, .collection, .policies, .demonstration].contains(self) }

    /// The documents that a page of policies changes.
    var documents: [PolicyDocument] {
        switch self {
        case .general: [.relations, .filing]
        case .fields: [.filing]
        case .abc: [.ranking]
        case .visibility: [.personalData, .visibility]
        case .pool: [.relations]
        case .security: [.signIn]
        case .own, .collection, .policies, .demonstration: []
        }
    }

    static func tabs(current: SettingsTab, _ t: Words) -> [Tab] {
        allCases.map { Tab(label: t($0.name), address: $0.address, isCurrent: $0 == current) }
    }
}
