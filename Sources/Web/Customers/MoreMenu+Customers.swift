import Archive

extension MoreMenu.Item {
    /// What else can be done with customers, besides listing and entering them.
    static func customers(for actor: Actor, _ t: Words) -> [MoreMenu.Item] {
        let access = MoreMenu.Item(icon: .keyRound, label: t("查阅申请", en: "Access requests"), address: "/access")
        guard actor.role.changesCustomers else { return actor.role.seesCustomers ? [access] : [] }
        var items = [MoreMenu.Item(icon: .gitCompare, label: t("查重", en: "Duplicates"), address: "/duplicates")]
        if actor.role.verifies {
            items.append(MoreMenu.Item(icon: .slidersHorizontal, label: t("ABC 分类管理表", en: "ABC levels"), address: "/abc"))
        }
        if HandoverRoutes.roles.contains(actor.role) {
            items.append(MoreMenu.Item(icon: .users, label: t("客户交接", en: "Hand customers over"), address: "/handovers/new"))
        }
        items.append(MoreMenu.Item(icon: .pencil, label: t("历次批量修改", en: "Bulk edits"), address: "/customers/bulk-edits"))
        items.append(MoreMenu.Item(icon: .trash, label: t("回收站", en: "Trash"), address: "/trash"))
        items.append(access)
        return items
    }
}
