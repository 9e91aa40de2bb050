import Archive

extension CustomerListBuilder {
    /// Filters in force, each with the way out of it.
    var filters: [FilterChip] {
        var chips: [FilterChip] = []
        for field in CustomerQuery.filterFields {
            for code in state.codes[field, default: []] {
                let rest = state.afresh { $0.codes[field]?.removeAll { $0 == code } }
                chips.append(FilterChip(name: words.name(of: field), value: words.name(of: code, of: field), removal: rest))
            }
        }
        chips += state.states.map { filing in
            FilterChip(
                name: t("状态", en: "State"), value: t(Bilingual(filing.wording)),
                removal: state.afresh { $0.states.removeAll { $0 == filing } })
        }
        chips += state.owners.map { owner in
            FilterChip(
                name: t("负责人", en: "Owner"), value: words.name(of: Person.ID(rawValue: owner)),
                removal: state.afresh { $0.owners.removeAll { $0 == owner } })
        }
        return chips + conditionChips
    }

    var filterFields: [Field] {
        CustomerQuery.filterFields.map(field) + [stateField, ownerField, orderField].compactMap { $0 }
    }

    private func field(_ field: CustomerField) -> Field {
        let chosen = state.codes[field]?.first ?? ""
        var choices: [Choice] =
            switch field {
            case .industry: Industry.sections.map { Choice($0.code, $0.displayName) }
            case .region: Region.provinces.map { Choice($0.code, $0.name) }
            default: field.choices.map { Choice($0.code, t(Bilingual($0.wording))) }
            }
        if !chosen.isEmpty, !choices.contains(where: { $0.value == chosen }) {
            choices.append(Choice(chosen, words.name(of: chosen, of: field)))
        }
        var made = select(field.rawValue, words.name(of: field), choices, chosen)
        made.isData = field == .industry || field == .region
        return made
    }

    private var stateField: Field? {
        guard state.view == .all || state.view == .mine else { return nil }
        let choices = FilingState.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }
        return select("state", t("状态", en: "State"), choices, state.states.first?.rawValue ?? "")
    }

    private var ownerField: Field? {
        guard actor.role != .salesperson, state.view != .mine else { return nil }
        let owners = words.directory.owners(within: actor).map { Choice(String($0.id.rawValue), $0.name) }
        var made = select("owner", t("负责人", en: "Owner"), owners, state.owners.first.map { String($0) } ?? "")
        made.isData = true
        return made
    }

    private var orderField: Field {
        let choices = CustomerOrder.Key.allCases.flatMap { key in
            [CustomerOrder(key, isDescending: true), CustomerOrder(key)].map { Choice($0.rawValue, name(of: $0)) }
        }
        return Field(name: "sort", label: t("排序", en: "Order"), control: .select(choices), value: state.order.rawValue)
    }

    private func name(of order: CustomerOrder) -> String {
        switch (order.key, order.isDescending) {
        case (.entered, true): t("新建的在前", en: "Entered last first")
        case (.entered, false): t("早建的在前", en: "Entered first first")
        case (.updated, true): t("最近更新的在前", en: "Changed last first")
        case (.updated, false): t("久未更新的在前", en: "Changed first first")
        case (.state, true): t("状态：已归档在前", en: "State, filed first")
        case (.state, false): t("状态：草稿在前", en: "State, drafts first")
        case (.owner, let isDescending): name(t("负责人", en: "Owner"), isDescending)
        case (.valueTier, true): t("价值由高到低", en: "Tier, highest first")
        case (.valueTier, false): t("价值由低到高", en: "Tier, lowest first")
        case (.lifecycle, true): t("生命周期由末到初", en: "Lifecycle, last first")
        case (.lifecycle, false): t("生命周期由初到末", en: "Lifecycle, first first")
        case (.region, let isDescending): name(t("地区", en: "Region"), isDescending)
        case (.industry, let isDescending): name(t("行业", en: "Industry"), isDescending)
        }
    }

    private func name(_ column: String, _ isDescending: Bool) -> String {
        isDescending ? t("\(column)倒序", en: "\(column), backwards") : t("按\(column)", en: "By \(column.lowercased())")
    }

    private func select(_ name: String, _ label: String, _ choices: [Choice], _ chosen: String) -> Field {
        Field(name: name, label: label, control: .select([Choice("", t("不限", en: "Any"))] + choices), value: chosen)
    }
}

extension Directory {
    /// Most people offered in a list to choose from.
    static let offeredMax = 500

    /// The people whose customers an actor sees: whoever keeps customers, within the actor's departments.
    func owners(within actor: Actor) -> [Person] {
        let isWide = actor.role == .executive || actor.role == .service
        let owners = people.filter { person in
            person.role.changesCustomers && !person.isDisabled
                && (isWide || person.departmentID.map(actor.departmentIDs.contains) ?? false)
        }
        return Array(owners.prefix(Self.offeredMax))
    }
}
