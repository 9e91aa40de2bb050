import Archive

extension SavedView {
    /// The list that it keeps.
    var list: CustomerListState {
        var state = CustomerListState((try? Form(urlencoded: query.utf8)) ?? .empty).beginning
        state.saved = id
        return state
    }
}

extension CustomerListState {
    /// What a view keeps of it, as addresses have it.
    var savedQuery: String {
        let rest = beginning.with { $0.saved = nil }.items
        return ("?\(query: rest)" as Address).text.dropFirst().description
    }
}

extension CustomerListBuilder {
    /// The saved views.
    func tabs(of views: [SavedView]) -> [Tab] {
        views.map { view in
            Tab(
                label: view.name, address: view.list.address, count: counts[view.list.savedQuery], isCurrent: view.id == state.saved)
        }
    }

    /// What filtering keeps of the list.
    var kept: [(name: String, value: String)] {
        var kept = [("view", state.view.rawValue)]
        if let saved = state.saved { kept.append(("saved", String(saved.rawValue))) }
        if let board = state.board { kept.append(("by", board.rawValue)) }
        return kept + state.filter.texts.map { (CustomerFilter.parameter, $0) }
    }

    /// What can be done to keep the list: change the view that it is, or make it one.
    func keeping(_ views: [SavedView]) -> (label: String, address: Address)? {
        if let view = views.first(where: { $0.id == state.saved }), view.ownerID == actor.personID {
            let isChanged = view.list.savedQuery != state.savedQuery
            return (
                isChanged ? t("更新视图", en: "Update the view") : t("编辑视图", en: "Edit the view"),
                "/customers/views/\(Int(view.id.rawValue))?\(query: state.beginning.items)"
            )
        }
        guard state.isFiltered || state.order != .newest else { return nil }
        return (t("存为视图", en: "Keep as a view"), "/customers/views/new?\(query: state.beginning.items)")
    }
}
