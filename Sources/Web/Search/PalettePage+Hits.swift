import Archive
import Foundation

extension PalettePage {
    init(_ text: String, _ hits: [SearchHit], _ actor: Actor, _ words: CustomerWords) {
        self.init(
            hits: hits.map { Hit($0, words) }, actions: Self.actions(matching: text, actor, words),
            all: text.isEmpty || !actor.role.seesCustomers ? nil : "/search?q=\(text)")
    }

    /// The acts and places open to the role whose names hold what was typed; all of them before anything is.
    private static func actions(matching text: String, _ actor: Actor, _ words: CustomerWords) -> [Action] {
        let t = words.t
        var actions: [Action] = []
        if actor.role.changesCustomers {
            actions.append(Action(icon: .plus, name: t("新建客户", en: "New customer"), key: "n", address: "/customers/new"))
        }
        actions += words.view.places.map { place in
            Action(icon: place.icon, name: t(place.name), key: "g \(place.key)", address: place.address)
        }
        if actor.role.seesCustomers {
            actions.append(Action(icon: .slidersHorizontal, name: t("按条件找客户", en: "Find customers by conditions"), address: "/customers/filter"))
            actions.append(Action(icon: .panelRight, name: t("客户看板", en: "Board of customers"), address: "/customers/board"))
        }
        actions += MoreMenu.Item.customers(for: actor, t).map { Action(icon: $0.icon, name: $0.label, address: $0.address) }
        if actor.role.changesCustomers { actions.append(Action(icon: .pencil, name: t("没写完的内容", en: "Not finished yet"), address: "/drafts")) }
        if words.view.places.contains(.settings) {
            actions += SettingsTab.allCases.dropFirst().map { tab in
                Action(icon: .settings, name: t("设置：", en: "Settings: ") + t(tab.name), address: tab.address)
            }
        }
        actions.append(Action(icon: .keyRound, name: t("登录与密码", en: "Sessions and password"), address: "/account"))
        actions.append(Action(icon: .keyboard, name: t("键盘操作", en: "Keys"), key: "?", address: "/help/keys"))
        guard !text.isEmpty else { return actions }
        return actions.filter { $0.name.localizedCaseInsensitiveContains(text) }
    }
}

extension PalettePage.Hit {
    fileprivate init(_ hit: SearchHit, _ words: CustomerWords) {
        let name = words.sight.text(hit.summary.name)
        let excerpt = Excerpt(hit, words)
        let field = words.name(of: hit)
        self.init(
            name: name, number: hit.summary.number,
            evidence: hit.field == .name || hit.field == nil && !hit.isPurchase ? "" : "\(field) \(excerpt.whole)",
            address: "/customers/\(hit.summary.number)")
    }
}
