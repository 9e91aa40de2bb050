import Archive

/// Conditions put together row by row: a page that works without scripts, by a plain form that changes the address.
struct FilterRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [.page("/customers/filter", access: CustomerAccess.readers, Bilingual("筛选条件", en: "Conditions of a list"), show)]
    }

    private func show(_ call: Call) throws -> Reply {
        let actor = try call.actor()
        let state = CustomerListState(call.query)
        var draft = call.query.contains("draft") ? FilterDraft(call.query, archive.ownFields) : FilterDraft(state.filter)
        if let act = call.query.text("act") {
            if act == "apply", let filter = draft.read() {
                return .redirect(to: state.afresh { $0.filter = filter })
            }
            draft.follow(act)
        }
        let words = CustomerWords(actor, archive, call.view)
        return .page(filterView(FilterPage(draft, state, actor, words), call.view))
    }
}

extension FilterDraft {
    /// Does what a button of the form says: `and-1`, `or`, `drop-3`.
    fileprivate mutating func follow(_ act: String) {
        let parts = act.split(separator: "-").map(String.init)
        switch (parts.first, parts.count == 2 ? Int(parts[1]) : nil) {
        case ("and", let group?) where groups.contains(group) && rows(of: group).count < CustomerFilter.conditionsMax: add(to: group)
        case ("or", _) where groups.count < CustomerFilter.groupsMax: addGroup()
        case ("drop", let place?): drop(place)
        default: break
        }
        if rows.isEmpty { add(to: 0) }
    }
}
