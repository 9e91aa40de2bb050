import Archive

extension CustomerListPage {
    init(_ found: CustomerPage, _ state: CustomerListState, peek: PeekPanel?, _ actor: Actor, _ words: CustomerWords) {
        let builder = CustomerListBuilder(state: state, actor: actor, words: words)
        self.init(
            tabs: builder.tabs, count: state.countAddress, filters: builder.filters,
            filterFields: builder.filterFields, view: state.view.rawValue, sorts: builder.sorts,
            sortedBy: builder.sortedBy, rows: found.customers.map(builder.row),
            pager: builder.pager(found), peek: peek, mayCreate: actor.role.changesCustomers,
            mayImport: actor.role.changesCustomers,
            isNew: found.customers.isEmpty && !state.isFiltered && state.view == .all && state.cursor == nil)
    }
}

/// Puts a list of customers into words.
private struct CustomerListBuilder {
    let state: CustomerListState
    let actor: Actor
    let words: CustomerWords

    private var t: Words { words.t }

    var tabs: [Tab] {
        // A salesperson sees no customers but the own ones.
        let views = CustomerListState.View.allCases.filter { view in
            switch view {
            case .all, .waiting: true
            case .mine: actor.role.changesCustomers && actor.role != .salesperson
            case .returned, .draft: actor.role.changesCustomers
            }
        }
        return views.map { view in
            Tab(
                label: t(view.name), address: state.afresh { $0.view = view }, isCurrent: view == state.view)
        }
    }

    var sorts: [String: Address] {
        [
            "number": state.afresh { $0.order = state.order == .newest ? .oldest : .newest },
            "updated": state.afresh { $0.order = .updated },
        ]
    }

    var sortedBy: (key: String, order: Column.Order) {
        switch state.order {
        case .newest: ("number", .descending)
        case .oldest: ("number", .ascending)
        case .updated: ("updated", .descending)
        }
    }

    func row(_ customer: CustomerSummary) -> CustomerRow {
        CustomerRow(
            number: customer.number, name: words.sight.text(customer.name), level: customer.abcLevel.map(LevelMark.init),
            mark: ArchiveMark(customer.state), tier: customer.valueTier.map(words.mark),
            industry: customer.industry.flatMap(Industry.find)?.name ?? "",
            region: customer.region.flatMap(Region.find)?.path ?? "",
            contact: words.sight.shown(customer.contactName, .contactName)?.text ?? "",
            phone: words.sight.shown(customer.contactPhone, .phone)?.text ?? "",
            owner: customer.ownerID.map(words.name(of:)) ?? t("公海", en: "Pool"), updated: words.time(customer.updatedAt),
            peek: state.with { $0.peek = customer.number }.address, isPeeked: customer.number == state.peek)
    }

    func pager(_ found: CustomerPage) -> Pager {
        Pager(
            summary: t("本页 \(found.customers.count) 家", en: "\(found.customers.count) on this page"),
            previous: state.cursor == nil ? nil : state.afresh { _ in },
            next: found.next.map { next in state.with { $0.cursor = next.text; $0.peek = nil }.address })
    }
}

// MARK: - Filters

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
        return chips
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
        let choices = [
            Choice("newest", t("新建的在前", en: "Entered last first")),
            Choice("oldest", t("早建的在前", en: "Entered first first")),
            Choice("updated", t("最近更新的在前", en: "Changed last first")),
        ]
        return Field(name: "sort", label: t("排序", en: "Order"), control: .select(choices), value: state.order.rawValue)
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
