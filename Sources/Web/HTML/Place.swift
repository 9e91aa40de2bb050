/// A main place of the program, as the navigation lists them.
enum Place: String, Sendable, CaseIterable {
    case desk, customers, verification, pool, imports, people, trail, settings

    var name: Bilingual {
        switch self {
        case .desk: Bilingual("工作台", en: "Desk")
        case .customers: Bilingual("客户", en: "Customers")
        case .pool: Bilingual("公海", en: "Pool")
        case .verification: Bilingual("待核对", en: "To verify")
        case .imports: Bilingual("导入", en: "Import")
        case .people: Bilingual("人员", en: "People")
        case .trail: Bilingual("留痕", en: "Trail")
        case .settings: Bilingual("设置", en: "Settings")
        }
    }

    var address: Address {
        switch self {
        case .desk: "/"
        case .customers: "/customers"
        case .pool: "/pool"
        case .verification: "/verify"
        case .imports: "/import"
        case .people: "/people"
        case .trail: "/audit"
        case .settings: "/settings"
        }
    }

    var icon: Icon {
        switch self {
        case .desk: .house
        case .customers: .archive
        case .pool: .waves
        case .verification: .stamp
        case .imports: .fileUp
        case .people: .users
        case .trail: .scrollText
        case .settings: .settings
        }
    }

    /// The key that follows `g` to go there.
    var key: String {
        switch self {
        case .desk: "h"
        case .customers: "c"
        case .pool: "o"
        case .verification: "v"
        case .imports: "i"
        case .people: "p"
        case .trail: "t"
        case .settings: "s"
        }
    }
}
